"""Month names of other languages that outlets date their pages in: a page's stamp is read in them, its prose is not.

German, French, Spanish, Italian, Portuguese, Dutch, Turkish, Swedish, Indonesian; Russian, Polish, Czech,
Ukrainian, Greek (as they stand after a day), Romanian. What is spelled as in English
is left out, and so are short forms that are English words ("ago").
"""

_NAMES: tuple[str, ...] = (
    "januar jänner jänn janvier janv enero ene gennaio janeiro januari ocak oca января stycznia ledna січня ιανουαρίου ianuarie",
    "februar feber février fevrier févr febrero febbraio fevereiro februari şubat şub февраля lutego února лютого φεβρουαρίου februarie",
    "märz mär mrz mars marzo março maart mart марта maret marca března березня μαρτίου martie",
    "avril avr abril abr aprile nisan nis апреля kwietnia dubna квітня απριλίου aprilie",
    "mai mayo maggio maio mei maj mayıs мая maja května травня μαΐου",
    "juni juin junio giugno junho haziran haz июня czerwca června червня ιουνίου iunie",
    "juli juillet juil julio luglio julho temmuz tem июля lipca července липня ιουλίου iulie",
    "août aout agosto augustus augusti ağustos ağu августа agustus sierpnia srpna серпня αυγούστου",
    "septembre septiembre setiembre settembre setembro eylül eyl сентября września září вересня σεπτεμβρίου septembrie",
    "oktober okt octobre octubre ottobre outubro ekim eki октября października října жовтня οκτωβρίου octombrie",
    "novembre noviembre novembro kasım kas ноября listopada listopadu листопада νοεμβρίου noiembrie",
    "dezember dez décembre decembre déc diciembre dic dicembre dezembro aralık ara декабря desember grudnia prosince грудня δεκεμβρίου decembrie",
)
FOREIGN_MONTHS: dict[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
