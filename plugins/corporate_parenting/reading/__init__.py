"""Reading: sentences, words, syllables, familiar words and reading age of short English texts.

It knows nothing of councils. All of it is local: nothing is fetched, and no word leaves the machine.
"""
