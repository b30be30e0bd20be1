"""The words that dates are made of, each with the letter that stands for its kind and the value it carries.

A text is rewritten as one letter a word (see `tokens.py`), and the rules of `rules.py` are patterns over these letters:

    D weekday   d weekday, short   M month        Y year, 1000 to 2100   # number 1 to 31    o 1st to 31st     O first, second ...
    n two ...   a a, an            t the          U day week month year  V days weeks ...    S season          W weekend
    Q quarter   H half             q Q3           G 1990s                B decade, century   T today ...       P morning ...
    l last      r past             x next         v previous             y following         h this            s same, that
    c coming    A ago              E earlier      L later                b before            k after           f of
    i in        p on, since ...    > to, until    & and                  w between, from     z fiscal          e end, start
    K 2016-02-24  R 24.02.2016     C 10:30        N any other number     X every, each       J holiday         I 9/11
    u "now"     j "few", "several" . , ( ) / - ' as they are             _ any other word or sign
"""

import re

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES = (
    "january february march april may june july august september october november december".split()  # fmt: skip
)
UNITS = ("day", "week", "month", "year", "fortnight")
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
).split()

Entry = tuple[str, object]

# Levantine names (Syria, Lebanon, Jordan, Iraq), the Gregorian ones of Egypt and the Gulf, and the Maghreb's.
ARABIC_MONTHS: dict[str, int] = {
    "شباط": 2, "آذار": 3, "اذار": 3, "أذار": 3, "نيسان": 4, "أيار": 5, "ايار": 5, "حزيران": 6, "تموز": 7, "آب": 8,
    "أيلول": 9, "ايلول": 9,
    "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4, "إبريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6,
    "يوليو": 7, "يوليه": 7, "أغسطس": 8, "اغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "جوان": 6, "جويلية": 7, "أوت": 8,
}  # fmt: skip
# Two-word Levantine months: the first word alone is no month.
ARABIC_PAIRED_MONTHS: dict[tuple[str, str], int] = {
    ("كانون", "الثاني"): 1, ("كانون", "ثاني"): 1, ("كانون", "الأول"): 12, ("كانون", "الاول"): 12, ("كانون", "أول"): 12,
    ("تشرين", "الأول"): 10, ("تشرين", "الاول"): 10, ("تشرين", "أول"): 10, ("تشرين", "الثاني"): 11, ("تشرين", "ثاني"): 11,
}  # fmt: skip
ARABIC_WEEKDAYS: dict[str, int] = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5, "الأحد": 6,
    "الاحد": 6,
}  # fmt: skip

SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)} | {"sept": 9}
SHORT_WEEKDAYS = {name[:3]: number for number, name in enumerate(WEEKDAY_NAMES)} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip


def _entries() -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    entries |= {name: ("D", number) for number, name in enumerate(WEEKDAY_NAMES)}
    entries |= {name: ("d", number) for name, number in SHORT_WEEKDAYS.items()}
    entries |= {name: ("M", number) for name, number in SHORT_MONTHS.items()}
    entries |= {name: ("M", number) for number, name in enumerate(MONTH_NAMES, 1)}
    entries |= {name: ("M", number) for name, number in ARABIC_MONTHS.items()}
    entries |= {name: ("D", number) for name, number in ARABIC_WEEKDAYS.items()}
    entries |= {name: ("n", number) for number, name in enumerate(NUMBERS, 1)}
    entries |= {"thirty": ("n", 30), "forty": ("n", 40), "fifty": ("n", 50), "sixty": ("n", 60), "hundred": ("n", 100)}
    entries |= {name: ("O", number) for number, name in enumerate(ORDINALS, 1)}
    entries |= {unit: ("U", unit) for unit in UNITS}
    entries |= {unit + "s": ("V", unit) for unit in UNITS}
    entries |= {unit: ("B", unit) for unit in ("decade", "century")}
    entries |= {"decades": ("V", "decade"), "centuries": ("V", "century")}
    entries |= {season: ("S", season) for season in ("spring", "summer", "autumn", "winter")} | {"fall": ("S", "autumn")}
    entries |= {word: ("P", word) for word in ("morning", "afternoon", "evening", "night")}
    entries |= {word: ("p", word) for word in ("on", "since", "by", "during", "until", "till", "through", "after", "before")}
    for letter, words in {
        "a": "a an", "t": "the", "W": "weekend", "Q": "quarter", "H": "half", "l": "last", "r": "past", "x": "next",
        "v": "previous preceding prior", "y": "following ensuing", "h": "this current", "s": "same that", "c": "coming upcoming",
        "A": "ago", "E": "earlier", "L": "later hence", "b": "before", "k": "after", "f": "of", "i": "in",
        ">": "to until till through", "&": "and or", "w": "between from", "z": "fiscal",
        "e": "end beginning start middle rest close remainder", "X": "every each per", "u": "now", "j": "few several couple many some",
    }.items():  # fmt: skip
        entries |= {word: (letter, word) for word in words.split()}
    entries |= {"today": ("T", 0), "tonight": ("T", 0), "yesterday": ("T", -1), "tomorrow": ("T", 1)}
    entries |= {"أمس": ("T", -1), "امس": ("T", -1), "غدا": ("T", 1), "غداً": ("T", 1)}
    entries |= {sign: (sign, sign) for sign in ".,()/'"}
    entries |= {"’": ("'", "'"), "-": ("-", "-"), "–": ("-", "-"), "—": ("-", "-"), "،": (",", ",")}
    return entries


ENTRIES = _entries()
# Words that are dates only with a capital letter: "may", "march", "sat", "sun" and "wed" mean other things without.
CAPITALISED = frozenset({"may", "march", "august"}) | frozenset(SHORT_MONTHS) | frozenset(SHORT_WEEKDAYS)

ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

TOKEN = re.compile(
    r"(?<![\w-])\d{4}-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    r"|(?<![\w./-])\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)(?:\d{4}|\d\d)(?![\d/-]|\.\d)"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"
    r"|[^\W\d_]+"
    r"|[^\w\s]"
)
