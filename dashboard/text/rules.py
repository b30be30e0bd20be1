"""What the rules of reading are called in Arabic, for the label of the words they were read from."""

from collections.abc import Callable

_ALIAS = "alias of "
_AROUND = ", from around it"
# What a rule's name begins with -> what it is called; the longest that fits says it.
_NAMES = """
name = اسم المكان
spelling = تهجئة قريبة
context = اسم يبيّنه ما حوله
province word = كلمة «محافظة»
countryside = كلمة «ريف»
road = طريق
nearby = بجوار مكان مسمّى
abroad = مكان في الخارج
country = اسم بلد
capital = عاصمة المحافظة
ambiguous = اسم لأكثر من مكان
said = المكان مذكور في المقال
metonym = حكومة باسم عاصمتها
iso = تاريخ بالأرقام
numeric = تاريخ بالأرقام
day = يوم من شهر
days = أيام مذكورة
month = شهر
months = أشهر
weekday = يوم من الأسبوع
last weekday = يوم من الأسبوع الماضي
following weekday = يوم من الأسبوع التالي
week = أسبوع
weekend = نهاية الأسبوع
last week = الأسبوع الماضي
last month = الشهر الماضي
last day of month = آخر يوم من الشهر
last year = السنة الماضية
last night = الليلة الماضية
first days of month = أول الشهر
first months of year = أول السنة
year = سنة
the year = سنة
short year = سنة
season = فصل من السنة
last season = الفصل الماضي
the following season = الفصل التالي
quarter = ربع سنة
last quarter = الربع الماضي
half = نصف سنة
decade = عقد
century = قرن
last century = القرن الماضي
feast = عيد
anniversary = ذكرى سنوية
ago = منذ مدة
today = اليوم
earlier = قبل ذلك
day before yesterday = أول أمس
the day before = اليوم السابق
the following day = اليوم التالي
the next day = اليوم التالي
the next morning = الصباح التالي
the same day = اليوم نفسه
end of the year = نهاية السنة
fiscal year = السنة المالية
verb before the count = فعل قبل العدد
word after the count = كلمة بعد العدد
count without its verb = عدد بلا فعله
deaths of = وفاة عدد
one person = شخص واحد
label = عدد بعد عنوانه
source of a verb of saying = من قال ذلك
"""


_RULES = {name: arabic for name, _, arabic in (line.partition(" = ") for line in _NAMES.strip().splitlines())}


def name_rule(language: str, rule: str, name_actor: Callable[[str], str]) -> str:
    """A rule's name in the reader's language; "" in Arabic where it has none."""
    if language != "ar":
        return rule
    if rule.startswith(_ALIAS):
        return name_actor(rule.removeprefix(_ALIAS))
    plain = rule.removesuffix(_AROUND)
    found = (name for name in _RULES if plain == name or plain.startswith((f"{name} ", f"{name},")))
    return _RULES.get(max(found, key=len, default=""), "")
