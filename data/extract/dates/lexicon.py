"""The words that dates are made of: for each the letter that stands for its kind, and the value it carries.

A text is rewritten as one letter a word (see `tokens`), and the rules of `rules` are patterns over these letters:

    D weekday       d weekday, short   M month             m month, short      Y year, 1000 to 2199   # number, 1 to 31
    N other number  o 1st to 31st      O first, second ... n two, three ...    a a, an                t the
    Z day           U week month year  V days, weeks ...   B decade, century   G 1990s                q Q3
    Q quarter       H half             W weekend           S season            F fall                 P morning, night
    T today         J Christmas        K 2016-02-24, 9/11  R 24.02.2016        A ago                  E earlier
    L later         l last             r past              x next              v previous             y following
    h this          s same, that       c coming            b before            k after                e end, start, rest
    u final          C early, late
    f of            i in               p on, since, by ... > to, until         & and                  w between, from
    z fiscal        j than             g الأسبوع           X every, each       | blank line        . , ( ) / - ' as they are
    _ any other word or sign
"""

import re

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS = {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip

# Levantine names (Syria, Lebanon, Jordan, Iraq), the Gregorian ones of Egypt and the Gulf, and the Maghreb's.
ARABIC_MONTHS: dict[str, int] = {
    "شباط": 2, "آذار": 3, "اذار": 3, "أذار": 3, "نيسان": 4, "أيار": 5, "ايار": 5, "حزيران": 6, "تموز": 7, "آب": 8,
    "أيلول": 9, "ايلول": 9,
    "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4, "إبريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6,
    "يوليو": 7, "يوليه": 7, "أغسطس": 8, "اغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "جوان": 6, "جويلية": 7, "أوت": 8,
}  # fmt: skip
# Levantine months of two words; the first word alone is no month.
ARABIC_PAIRED_MONTHS: dict[str, int] = {
    f"{first} {article}{second}": number
    for first, second, number in (
        ("كانون", "ثاني", 1), ("كانون", "أول", 12), ("كانون", "اول", 12),
        ("تشرين", "أول", 10), ("تشرين", "اول", 10), ("تشرين", "ثاني", 11),
    )
    for article in ("ال", "")
}  # fmt: skip
ARABIC_WEEKDAYS: dict[str, int] = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5, "الأحد": 6,
    "الاحد": 6,
}  # fmt: skip
# What stands after its noun: "last week" is الأسبوع الماضي.
ARABIC_UNITS: dict[str, str] = {
    "الأسبوع": "week", "الاسبوع": "week", "الشهر": "month", "العام": "year", "السنة": "year", "اليوم": "day",
}  # fmt: skip
ARABIC_WHICH: dict[str, tuple[str, str]] = {
    "الماضي": ("l", "last"), "الماضية": ("l", "last"), "المنصرم": ("l", "last"), "الفائت": ("l", "last"),
    "المقبل": ("x", "next"), "المقبلة": ("x", "next"), "القادم": ("x", "next"), "القادمة": ("x", "next"),
    "الجاري": ("h", "this"), "الجارية": ("h", "this"), "الحالي": ("h", "this"), "الحالية": ("h", "this"),
}  # fmt: skip
ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

# Feasts on the same day every year, and the words of more than one of them, which are read as one.
FEASTS: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new year's day": (1, 1), "may day": (5, 1), "valentine's day": (2, 14), "halloween": (10, 31),
}  # fmt: skip
SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1) if name != "may"} | {"sept": 9}
SHORT_WEEKDAYS = {name[:3]: number for number, name in enumerate(WEEKDAY_NAMES)} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip

_PLAIN_WORDS: dict[str, str] = {
    "a": "a an", "t": "the", "Z": "day", "U": "week month year fortnight", "B": "decade century", "Q": "quarter", "H": "half",
    "W": "weekend", "F": "fall", "P": "morning afternoon evening night", "A": "ago", "E": "earlier", "L": "later", "l": "last",
    "r": "past", "x": "next", "v": "previous preceding prior", "y": "following ensuing", "h": "this current", "s": "same that",
    "c": "coming upcoming", "b": "before", "k": "after", "f": "of", "i": "in", ">": "to until till through", "&": "and or",
    "w": "between from", "z": "fiscal", "j": "than", "X": "every each per", "p": "on since by during at",
    "C": "early late", "e": "end beginning start middle rest close remainder course",
}  # fmt: skip


def _entries() -> dict[str, tuple[str, object]]:
    entries: dict[str, tuple[str, object]] = {}
    entries |= {word: (letter, word) for letter, words in _PLAIN_WORDS.items() for word in words.split()}
    entries |= {word + "s": ("V", word) for word in ("day", "week", "month", "year", "fortnight", "decade")}
    entries |= {"centuries": ("V", "century")}
    entries |= {name: ("D", number) for number, name in enumerate(WEEKDAY_NAMES)}
    entries |= {name: ("d", number) for name, number in SHORT_WEEKDAYS.items()}
    entries |= {name: ("m", number) for name, number in SHORT_MONTHS.items()}
    entries |= {name: ("M", number) for number, name in enumerate(MONTH_NAMES, 1)}
    entries |= {name: ("M", number) for name, number in (ARABIC_MONTHS | ARABIC_PAIRED_MONTHS).items()}
    entries |= {name: ("D", number) for name, number in ARABIC_WEEKDAYS.items()}
    entries |= {name: ("g", unit) for name, unit in ARABIC_UNITS.items()} | dict(ARABIC_WHICH)
    entries |= {name: ("n", number) for number, name in enumerate(NUMBERS, 1)}
    entries |= {name: ("n", number) for name, number in TENS.items()}
    entries |= {name: ("O", number) for number, name in enumerate(ORDINALS, 1)}
    entries |= {season: ("S", season) for season in ("spring", "summer", "autumn", "winter")}
    entries |= {"fall": ("F", "autumn"), "final": ("u", "last")}
    entries |= {f"q{number}": ("q", number) for number in range(1, 5)}
    entries |= {"today": ("T", 0), "tonight": ("T", 0), "yesterday": ("T", -1), "tomorrow": ("T", 1)}
    entries |= {"أمس": ("T", -1), "امس": ("T", -1), "غدا": ("T", 1), "غداً": ("T", 1)}
    entries |= {name: ("J", day) for name, day in FEASTS.items()}
    entries |= {f"{word[:-1]}ies": ("G", number) for word, number in TENS.items() if word.endswith("ty")}
    entries |= {sign: (sign, sign) for sign in ".,()/'-|"}
    entries |= {"’": ("'", "'"), "‑": ("-", "-"), "–": ("-", "-"), "—": ("-", "-"), "،": (",", ",")}
    return entries


ENTRIES = _entries()
# Words that are dates only with a capital letter: "may", "march", "sat", "sun" and "dec" mean other things without.
CAPITALISED = frozenset({"may", "march", "august"}) | frozenset(SHORT_MONTHS) | frozenset(SHORT_WEEKDAYS)
# Every word as it may stand in a text: in lower case, with a capital, in capitals. The full stop of "Feb." belongs to it.
WRITTEN: dict[str, tuple[str, object]] = {
    form: entry
    for word, entry in ENTRIES.items()
    for form in (() if word in CAPITALISED else (word,)) + ((word.capitalize(), word.upper()) if word.isascii() else ())
}
_SHORT = [form for word in (*SHORT_MONTHS, *SHORT_WEEKDAYS) for form in (word.capitalize(), word.upper())]
WRITTEN |= {f"{form}.": WRITTEN[form] for form in _SHORT}

_NUMBER = (
    r"(?<![\w-])\d{4}(?:-\d\d?-|/\d\d?/)\d\d?(?:[T\s]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    r"|(?<![\w./-])\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)(?:\d{4}|\d\d)(?![\d/-]|\.\d)"
    r"|(?<![\w/])9/11(?![\d/])"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"
)
_FEAST = r"(?i:christmas|new\syear['’]s)\s(?i:day|eve)\b|(?:Boxing|May|Valentine['’]s)\sDay\b"
_PAIRED_MONTH = r"(?:كانون|تشرين)\s(?:ال)?(?:ثاني|أول|اول)\b"
TOKEN = re.compile(rf"{_NUMBER}|{_FEAST}|{_PAIRED_MONTH}|(?:{'|'.join(_SHORT)})\.|[^\W\d_]+(?:\d+\b)?|[^\w\s]")
# A space within one of the tokens above, or one like it; it begins with the space, so that a search skips from space to space, and
# with the letter after it, which tells most spaces apart.
SPACE_IN_TOKEN = re.compile(
    r" [DdEeYy\dاأث](?:(?<=[sSgy] [DdEe])(?i:ay|ve)\b|(?<=[Ww] [Yy])(?i:ear['’]s)(?= )|(?<=-\d\d \d)\d:|(?<=ن [اأث]))"
)
