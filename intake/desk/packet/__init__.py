"""How files become the documents of a packet: examined page by page, assembled, and doubted.

`packet_reader` runs it. Pages are examined in child processes: `page_calls` is what they are asked,
by name; `examination` is what travels between processes, and `sealed` the same, packed.
`page_examination` takes one page from picture to words, zones and signatures, `assembly` makes
documents of the pages, and `second_look` has doubtful values read again, larger.
"""
