"""Words as papers write them: folding, lists, phrases, numbers, dates, countries."""
