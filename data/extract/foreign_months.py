"""Month names of other languages that outlets date their pages in: a page's stamp is read in them, its prose is not.

German, French, Spanish, Italian, Portuguese, Dutch, Turkish, Swedish, Russian (as they stand after a day), Indonesian. What is spelled as in English
is left out, and so are short forms that are English words ("ago").
"""

_NAMES: tuple[str, ...] = (
    "januar jänner jänn janvier janv enero ene gennaio janeiro januari ocak oca января",
    "februar feber février fevrier févr febrero febbraio fevereiro februari şubat şub февраля",
    "märz mär mrz mars marzo março maart mart марта maret",
    "avril avr abril abr aprile nisan nis апреля",
    "mai mayo maggio maio mei maj mayıs мая",
    "juni juin junio giugno junho haziran haz июня",
    "juli juillet juil julio luglio julho temmuz tem июля",
    "août aout agosto augustus augusti ağustos ağu августа agustus",
    "septembre septiembre setiembre settembre setembro eylül eyl сентября",
    "oktober okt octobre octubre ottobre outubro ekim eki октября",
    "novembre noviembre novembro kasım kas ноября",
    "dezember dez décembre decembre déc diciembre dic dicembre dezembro aralık ara декабря desember",
)
FOREIGN_MONTHS: dict[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
