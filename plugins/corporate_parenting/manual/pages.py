"""The manual as Markdown pages for a site: each rule, a list of them, and every picture with its name."""

from __future__ import annotations

import json
from collections.abc import Iterator

from corporate_parenting.diagnostics.rule import Rule
from corporate_parenting.loading.pictures import other_words, shipped
from corporate_parenting.manual import chapters, level
from corporate_parenting.manual.design import design_page

_INDEX = """\
---
description: Every rule that a file or a page can break, with its reason, its source and its mend.
---
# Rules

Every problem that `corporate-parenting check` tells has a code. Here is what each one means, who asks for it,
and what to do. `corporate-parenting explain CODE` prints the same in a terminal. [Pictures for Easy
Read](pictures.md) and [the design system](design.md) have pages of their own. Only an error stops a site
from being built; of a draft a rule may say less.

A rule that judges what is written can be silenced where it stands, with a reason:

```yaml
# allow hard-word: it is the order's own name
young_people: The court will issue a care order.
```
"""


_PICTURES = """\
---
title: "Pictures for Easy Read"
description: Every picture that comes with the program, and its name.
---
# Pictures for Easy Read

Write the name after `picture:` in a row of Easy Read. You may know a picture by another word; a wrong name is
answered with the right one. Your own drawings take the place of ours: put them into a folder `pictures`
beside your files, as [this rule](unknown-picture.md) says.

All are from [OpenMoji](https://openmoji.org/), some changed by us, under
[CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/).

| Picture | Its name, then other words for it |
|---|---|
"""


def pages() -> dict[str, str]:
    """File names and texts, ``index.md`` first."""
    made = {
        "index.md": "\n".join([_INDEX, *_list()]),
        "pictures.md": _PICTURES + "".join(_pictures()),
        "design.md": design_page(),
    }
    for chapter in chapters():
        made |= {f"{rule.code}.md": _page(rule) for rule in chapter.rules}
    return made


def picture_files() -> dict[str, bytes]:
    """The files that ``pictures.md`` shows, by their way from its folder."""
    return {f"pictures/{name}.svg": file.read_bytes() for name, file in shipped().items()}


def _pictures() -> Iterator[str]:
    for name in shipped():
        words = ", ".join(word.replace("-", " ") for word in other_words()[name])
        yield f"| ![](pictures/{name}.svg) | `{name}`<br>{words} |\n"


def _list() -> Iterator[str]:
    for chapter in chapters():
        if chapter.rules:
            yield f"## {chapter.title}\n\n{chapter.intro}\n"
            yield (
                "\n".join(f"- [{rule.title}]({rule.code}.md) (`{rule.code}`)" for rule in chapter.rules)
                + "\n"
            )


def _page(rule: Rule) -> str:
    return "\n".join(
        [
            "---",
            f"title: {json.dumps(rule.title.replace('`', ''), ensure_ascii=False)}",
            f"description: What the rule {rule.code} tells, why, and what to do.",
            "---",
            f"# {rule.title}\n",
            f"`{rule.code}`. {level(rule)}\n",
            f"{rule.markdown()}\n",
            "[All rules](index.md)\n",
        ]
    )
