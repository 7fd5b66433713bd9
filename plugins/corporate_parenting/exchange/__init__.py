"""The round trip for people who use Word: an edition's words out to a table, and back into the YAML.

``rows`` and ``slots`` say what the table holds, ``docx`` and ``xlsx`` write and read it, ``compare`` finds
what was changed, ``edit`` and ``apply`` change those values in the YAML and nothing else.
"""
