"""Elements of a web page by what a browser does with them."""

from __future__ import annotations

UNSEEN = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed"),
        *("canvas", "audio", "video", "datalist", "select", "textarea", "title", "meta", "link"),
        "param",
    )
)
"""What prints no words of the page's own text."""
INLINE = frozenset(
    (
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
        ),
        *("i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span"),
        "strike",
        *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p"),
    )
)
"""What stands within a line; every other element begins a new one."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
AROUND = frozenset({"nav", "menu"})
"""What leads about the site and is no part of the paper."""
