"""What places are called in Arabic: those of the gazetteer, and the countries and cities abroad that the news of this war names."""

from functools import cache

from geo.gazetteer import load_gazetteer

_ABROAD = """
Syria = سوريا
Afghanistan = أفغانستان
Algeria = الجزائر
Armenia = أرمينيا
Australia = أستراليا
Austria = النمسا
Azerbaijan = أذربيجان
Bahrain = البحرين
Belgium = بلجيكا
Bulgaria = بلغاريا
Canada = كندا
China = الصين
Cyprus = قبرص
Czechia = التشيك
Denmark = الدنمارك
Egypt = مصر
Finland = فنلندا
France = فرنسا
Georgia = جورجيا
Germany = ألمانيا
Greece = اليونان
Hungary = المجر
India = الهند
Indonesia = إندونيسيا
Iran = إيران
Iraq = العراق
Ireland = أيرلندا
Israel = إسرائيل
Italy = إيطاليا
Japan = اليابان
Jordan = الأردن
Kazakhstan = كازاخستان
Kuwait = الكويت
Kyrgyzstan = قيرغيزستان
Lebanon = لبنان
Libya = ليبيا
Malaysia = ماليزيا
Malta = مالطا
Morocco = المغرب
New Zealand = نيوزيلندا
North Korea = كوريا الشمالية
Norway = النرويج
Oman = عُمان
Pakistan = باكستان
Palestinian Territory = الأراضي الفلسطينية
Poland = بولندا
Portugal = البرتغال
Qatar = قطر
Romania = رومانيا
Russia = روسيا
Saudi Arabia = السعودية
Serbia = صربيا
South Korea = كوريا الجنوبية
Spain = إسبانيا
Sudan = السودان
Sweden = السويد
Switzerland = سويسرا
Tajikistan = طاجيكستان
The Netherlands = هولندا
Tunisia = تونس
Turkey = تركيا
Ukraine = أوكرانيا
United Arab Emirates = الإمارات
United Kingdom = المملكة المتحدة
United States = الولايات المتحدة
Uzbekistan = أوزبكستان
Vatican = الفاتيكان
Venezuela = فنزويلا
Yemen = اليمن
New York City = نيويورك
Tremseh = التريمسة
Shaqqa = شقا
Kinnsibba = كنسبا
Jubb al Jarrah = جب الجراح
Harran al ‘Awamid = حران العواميد
"""


def name_place(language: str, place: str) -> str:
    """A place's name in the reader's language; as it is stored where no other is known."""
    return _load_arabic().get(place, place) if language == "ar" else place


def find_places(words: str) -> frozenset[str]:
    """The stored names of the places whose Arabic name has the words."""
    return frozenset(place for place, arabic in _load_arabic().items() if words in arabic)


@cache
def _load_arabic() -> dict[str, str]:
    known = {place.name: place.name_ar for place in reversed(load_gazetteer().places) if place.name_ar}
    pairs = (line.partition(" = ") for line in _ABROAD.strip().splitlines())
    return {**{name: arabic for name, _, arabic in pairs}, **known}
