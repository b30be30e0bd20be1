"""What other rooms say in English (why something was not read, what an address asks in vain, what is wrong with a store), said in Arabic.

A line each: what the English message holds, and the Arabic for all of it, with {0}, {1} ... for the groups. The first that fits says it;
technical names and an author's own values stay as they are.
"""

import re
from functools import cache

_TABLE = r"""
# Files that are no articles
^an empty file => ملف فارغ؛ المنتظر مقال
blanks; expected an article => ملف ليس فيه سوى فراغات؛ المنتظر مقال
^no record in it => ملف ليس فيه سجل واحد؛ المنتظر مقال واحد على الأقل
^binary data|control characters => ملف ليس نصًا؛ المنتظر مقال
; expected an article$ => نوع من الملفات لا يُقرأ هنا؛ المنتظر مقال
^invalid (\S+) at byte ([\d,]+) => نص لا يمكن فك ترميزه عند البايت {1}؛ المنتظر UTF-8 أو UTF-16 أو Windows-1252 أو Windows-1256
^invalid \S+ after article (\d+) of the list => ترميز غير صالح بعد المقال {0} من القائمة؛ وما قبله محفوظ
^([\d,]+) bytes of text; an article has at most ([\d,]+) => حجم النص {0} بايت؛ والمقال لا يزيد على {1}
^a line of more than ([\d,]+) bytes => سطر يزيد على {0} بايت؛ والمقال لا يزيد على ذلك
^([\d,]+) bytes; .* at most ([\d,]+) => الحجم {0} بايت؛ والحد الأقصى {1}
^more than ([\d,]+) bytes => أكثر من {0} بايت، وهو الحد الأقصى
^([\d,]+) records in a row rejected => رُفض {0} سجل على التوالي؛ ولم تُقرأ بقية الملف
^no such file => لا ملف ولا مجلد بهذا الاسم
^cannot be read => لا يمكن قراءته
# Archives
^a zip archive inside another => أرشيف ZIP داخل آخر؛ فُكّه أولًا
^an Office document => مستند Office؛ المنتظر نص: احفظه نصًا عاديًا أو CSV أو HTML
^a (?:zip|tar) archive with nothing => أرشيف ليس فيه ما يُقرأ
^encrypted => أرشيف مشفّر؛ المنتظر أرشيف بلا كلمة سر
^an archive inside (\d+) others => أرشيف داخل {0} أراشيف أخرى؛ وهذا أكثر مما يُقرأ
^an archive cut short => أرشيف مبتور؛ وما قبله محفوظ
^a (?:zip|tar|gzip) archive cut short|^a damaged archive|\(its end: => أرشيف تالف؛ وما قبله محفوظ
^unpacks to => أرشيف ينفكّ إلى ما يفوق حجمه بكثير؛ المنتظر أرشيف من النصوص
# Tables
^a table whose header => جدول لا يمكن قراءة رأسه
^a table of events exported => جدول أحداث صُدّر من مخزن، لا جدول مقالات؛ صدّر مقالاته واقرأها
^a table with the wrong columns => جدول بأعمدة غير المنتظرة؛ المنتظر عمود title أو text، أو أعمدة UCDP GED أو ACLED
^a row with neither title nor text => صف بلا عنوان (title) ولا نص (text)؛ المنتظر أحدهما
^a row of (\d+) cells; expected (\d+) => صف فيه {0} من الخلايا؛ المنتظر {1} كما في الرأس
^a quotation mark that is never closed => علامة اقتباس لا تُغلق أبدًا؛ ضاعت فيها بقية الجدول
^not a row of a table => ليس صفًا من جدول
^a UCDP table without an event => جدول UCDP بلا أحداث؛ المنتظر صفوف تحت الرأس
^([\w -]+): expected a day such as 2016-02-24, found a blank => {0}: المنتظر يوم مثل ٢٠١٦-٠٢-٢٤، والموجود فراغ
^([\w -]+): expected a day such as 2016-02-24, found (.+) => {0}: المنتظر يوم مثل ٢٠١٦-٠٢-٢٤، والموجود {1}
^(date_end): expected no day before => {0}: اليوم الأخير قبل الأول
^([\w -]+): expected a whole number(?: of 0 or more)?, found (.+) => {0}: المنتظر عدد صحيح، والموجود {1}
^([\w -]+): expected degrees => {0}: المنتظر درجات جغرافية
^type_of_violence => type_of_violence: قيمة غير معروفة
^event_type => event_type: قيمة غير معروفة
# JSON, feeds and web pages
^an empty JSON list => قائمة JSON فارغة؛ المنتظر مقالات
^not JSON after article (\d+) => ليس JSON بعد المقال {0} من القائمة؛ وما قبله محفوظ
^not JSON.*one object a line => ليس JSON؛ المنتظر كائن في كل سطر
^not JSON => ليس JSON؛ المنتظر مقال، أو قائمة منها، أو مقال في كل سطر
^expected a JSON object => المنتظر كائن JSON
^neither 'title' nor 'text' => لا عنوان (title) ولا نص (text)
^related: expected => related: المنتظر قائمة JSON من كائنات لكل منها title؛ والمقال محفوظ
^related list => قائمة المقالات ذات الصلة مبتورة أو غير مفهومة؛ والمقال محفوظ
^XML with no entry => XML ليس فيه مدخل؛ المنتظر RSS أو Atom
^XML that cannot be parsed => XML لا يمكن تحليله؛ المنتظر RSS أو Atom
^an entry with neither title nor text => مدخل بلا عنوان ولا نص
^not well-formed XML.*\((\d+)\) => XML غير سليم؛ والمداخل التي أمكنت قراءتها ({0}) محفوظة
^not well-formed XML => XML غير سليم؛ وما أمكنت قراءته محفوظ
^an MHTML file without => ملف MHTML بلا جزء HTML؛ المنتظر صفحة محفوظة
^a WARC without => ملف WARC بلا صفحة؛ المنتظر صفحات HTML
^a (?:damaged WARC|WARC cut off) => ملف WARC تالف أو مبتور؛ وما قبله محفوظ
^HTML that cannot be parsed => HTML لا يمكن تحليله؛ المنتظر صفحة
HTML|web page|page => صفحة لا مقال فيها
^publication date (.+?) is no day => تاريخ النشر {0} ليس يومًا؛ المنتظر مثل ٢٠١٦-٠٢-٢٤؛ والمقال محفوظ
^one line of ([\d,]+) characters => سطر واحد من {0} حرف؛ المنتظر فقرات؛ والمقال محفوظ كما هو
# Folders
^a directory with nothing => مجلد ليس فيه ما يُقرأ
^a directory that cannot be listed => مجلد لا يمكن سرد ما فيه
^a link back to a directory => وصلة إلى مجلد فوقها؛ لم تُتبع
^neither a file nor a directory => ليس ملفًا ولا مجلدًا؛ المنتظر مقال
# Addresses
^first day (\S+) is after last day (\S+) => اليوم الأول {0} بعد اليوم الأخير {1}
^[\w-]+: expected a province of Syria.*found '(.+)' => لا محافظة باسم «{0}»
^([\w-]+): expected one of .*; found '(.+)' => لا معنى هنا للقيمة «{1}»
^[\w-]+: expected 0 or more, found (.+) => المنتظر صفر أو أكثر، والموجود {0}
^(.+): events without a date => {0}: المطلوب أحداث بلا تاريخ، وهي ليست في أي من هذه الأيام
# Stores
no store there => لا مخزن في الموضع الذي يُفترض أن يكون فيه؛ اصنع واحدًا بالأمر conflict-timeline ingest
a store of version (\S+), expected version (\S+); => المخزن من الإصدار {0}، والمنتظر {1}؛ اقرأ المقالات من جديد في مخزن جديد
no store of this program => الملف ليس مخزنًا لهذا البرنامج؛ اقرأ المقالات من جديد في مخزن جديد
not a store that can be opened => المخزن لا يمكن فتحه
another process is writing => عملية أخرى تكتب في المخزن؛ حاول من جديد حين تنتهي
cannot be written => لا يمكن الكتابة في المخزن؛ وهو كما كان
# Handing over
at most [\d,]+ at once|says its length => أكثر مما يُسلّم في المرة الواحدة
no such workspace => لا مقالات محفوظة بهذا الاسم؛ وكلٌّ يُحفظ يومًا
request from this page => طلب من موقع آخر
"""
_DIGITS = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")
_OTHERWISE = "لا يمكن قراءته"


# The words of an address that a message may begin with, as the page calls them.
_FIELDS = {"from": "من", "to": "حتى", "min-killed": "القتلى، على الأقل"}


def put_message(language: str, message: str, otherwise: str = _OTHERWISE) -> str:
    """A message in the reader's language; `otherwise`, in Arabic, where its Arabic is not known."""
    if language != "ar":
        return message
    for pattern, arabic in _load():
        if found := pattern.search(message):
            return arabic.format(*map(_show, found.groups()))
    return otherwise


def knows(message: str) -> bool:
    """Whether a message has an Arabic of its own."""
    return any(pattern.search(message) for pattern, _ in _load())


def _show(value: str) -> str:
    if value in _FIELDS:
        return _FIELDS[value]
    is_number = value.replace(",", "").replace("-", "").isdecimal()
    return value.translate(_DIGITS) if is_number else value.strip("'")


@cache
def _load() -> list[tuple[re.Pattern[str], str]]:
    lines = (line.partition(" => ") for line in _TABLE.strip().splitlines() if not line.startswith("#"))
    return [(re.compile(pattern), arabic) for pattern, _, arabic in lines]
