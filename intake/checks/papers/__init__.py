"""Papers as such: demanded or not, in force, legible, complete, in the form the channel takes."""
