"""The page of a server that cannot serve: one sentence that says why, and what to do, in the reader's language."""

from html import escape

from dashboard.text import Language, put_message, say

_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
  :root {{ color-scheme: light dark; }}
  body {{ max-width: 36rem; margin: 18vh auto 0; padding: 0 1.25rem; font: 16px/1.55 system-ui, sans-serif; }}
  h1 {{ font-size: 1.25rem; }}
  p {{ overflow-wrap: anywhere; }}
</style>
<h1>{title}</h1>
<p>{why}</p>
<p>{way}</p>
"""


def write_refusal(why: str, language: Language) -> str:
    """The page, as HTML; `why` is the error's own sentence."""
    words = {
        "title": say(language, "title"),
        "why": put_message(language, why, say(language, "refusal why")),
        "way": say(language, "refusal way"),
    }
    direction = "rtl" if language == "ar" else "ltr"
    return _PAGE.format(language=language, direction=direction, **{name: escape(text) for name, text in words.items()})
