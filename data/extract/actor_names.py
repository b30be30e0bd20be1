"""The actors of the war: canonical names, what kind each is, and the other names the press gives them.

A line of the table is a canonical name and its kind; the lines below it, moved in, are its other names. A name in capital letters of up to
four characters ("IS", "UN") matches only as it is written; the others match in any case. A canonical name is always one of its names.
An office ("UN envoy") is a person's name only with the person's own, unless nobody else has held it since 2012.
"""

from typing import Literal, NamedTuple, cast, get_args

ActorKind = Literal["state", "armed", "person", "organisation", "monitor", "media"]


class ActorName(NamedTuple):
    """A canonical name, its kind, and the names it also goes by."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()


_TABLE = """
# Syria
Syrian government (state)
    government of syria; syria government; syria govt; syrian govt; syria's government; the syrian state;
    assad regime; assad government; assad's government; assad's regime; syrian regime; syria regime; the regime;
    regime of bashar al-assad; regime of assad; damascus government; government of bashar al-assad; bashar regime;
    assads regime; assads government; the syrian leadership; baath regime; bashar al-assad's government;
    president assad's government
Syrian Armed Forces (armed)
    syrian army; syrian arab army; syrian troops; syrian soldiers; syrian military; syrian government forces;
    syrian regime forces; syrian forces; syria army; syria troops; syria's army; syrias army; syrian warplanes;
    syrian jets; syrian air force; syrian arab air force; syrian helicopters; syrian army soldiers; regime forces;
    regime troops; regime army; regime soldiers; regime warplanes; regime aircraft; regime helicopters; regime jets;
    regime air force; regime planes; regime artillery; regime fighters; government forces; government troops;
    government soldiers; government warplanes; government aircraft; government helicopters; government jets;
    government army; army troops; army units; army soldiers; assad forces; assad's forces; assads forces;
    assad's army; assads army; assad's troops; assads troops; assads air force; assad's air force;
    assad regime forces; assad air force; forces loyal to president bashar al-assad; forces loyal to assad;
    troops loyal to; syrian regime army; pro-assad forces; SAA; military forces of syria; syrian artillery;
    syrian government troops; syrian government aircraft; syrian government warplanes; syrian commandos;
    government air force; syrias air force; syria's air force; the army; army; the armed forces; armed forces;
    syrian rocket; loyalist forces; loyalist troops; tiger forces; republican guard; the syrian armed forces; syrian security forces; regime security forces; government security forces
Pro-government militias (armed)
    pro-government militia; pro-government forces; pro-regime militia; pro-regime militias; pro-regime forces;
    pro-regime militiamen; pro-regime fighters; allied militia; allied militias; allied militiamen;
    pro-government fighters; militiamen loyal; loyalist militia; loyalist militias; loyalist fighters; shabiha;
    pro-regime gunmen; pro-government militiamen; shiite militias; shia militias; iranian-backed militias;
    iranian militias
National Defence Forces (armed)
    national defense forces; national defence force; national defense force; NDF
Liwa al-Quds (armed)
    al-quds brigade; quds brigade
Desert Hawks (armed)
    desert hawks brigade; desert falcons; suqur al-sahara
Bashar al-Assad (person)
    bashar assad; president assad; president bashar; bashar al assad; president al-assad; assad; al-assad;
    syrian president
Walid al-Moallem (person)
    walid al-muallem; walid muallem; walid moallem; walid al-mouallem; walid muallim; walid al-muallim; al-moallem;
    muallem; syrian foreign minister
Bashar al-Jaafari (person)
    bashar jaafari; bashar ja'afari; bashar al-ja'afari; al-jaafari; jaafari
Faisal Mekdad (person)
    faisal al-mekdad; faisal mikdad; fayssal mekdad
Bouthaina Shaaban (person)
    buthaina shaaban
Syrian Foreign Ministry (state)
    syrian foreign ministry; syria's foreign ministry; syrias foreign ministry; foreign ministry in damascus
Syrian Defense Ministry (state)
    syrian defence ministry; syrian defense ministry
Syrian Interior Ministry (state)
    syrian interior ministry

# Islamic State and the groups against and beside it
Islamic State (armed)
    daesh; da'esh; daish; daesj; isis; isil; ISIS; ISIL; IS; islamic state group; islamic state of iraq and syria;
    islamic state of iraq and the levant; islamic state in iraq and the levant; islamic state in iraq and syria;
    islamic states; daesh terrorist group; takfiri daesh terrorist group; islamic state militants; isil terrorists;
    so-called islamic state; self-styled islamic state; islamic state organization; dawlah
Nusra Front (armed)
    al-nusra front; nusra; al-nusra; al nusra front; al nusra; jabhat al-nusra; jabhat al nusra; jabhat nusra;
    al-nusrah front; nusrah front; an-nusra; nusra jihadists; jabhat an-nusra; jabhat fateh al-sham;
    jabhat fatah al-sham; jabhat fath al-sham; fateh al-sham; fatah al-sham; fateh al-sham front; fatah al-sham front;
    fath al-sham front; conquest of syria front; fateh al sham; JFS
Hayat Tahrir al-Sham (armed)
    hay'at tahrir al-sham; hayat tahrir al sham; hayyaat tahrir al-sham; hayyat tahrir al-sham; haya't tahrir al-sham;
    haiat tahrir al-sham; tahrir al-sham; tahrir al sham; HTS; liberation of the levant organisation
al-Qaeda (armed)
    al qaeda; al-qaida; al qaida; qaeda; al-qaeda militants
Ahrar al-Sham (armed)
    ahrar al sham; ahrar ash-sham; ahrar ash sham; ahrar sham; harakat ahrar al-sham; ahrar al-sham movement;
    ahrar al-sham islamic movement
Jaysh al-Islam (armed)
    jaish al-islam; jaysh al islam; jaish al islam; jeish al-islam; army of islam; islam army; jaish ul-islam
Jaysh al-Fatah (armed)
    jaish al-fatah; jaysh al-fateh; jaish al-fateh; jaish al fatah; army of conquest; jeish al-fatah; jaysh al fateh;
    jaish al-fath
Jund al-Aqsa (armed)
    jund al aqsa; liwa al-aqsa
Failaq al-Rahman (armed)
    faylaq al-rahman; failaq al rahman; faylaq ar-rahman; rahman corps; rahman legion; al-rahman legion;
    al-rahman corps
Failaq al-Sham (armed)
    faylaq al-sham; sham legion; failaq al sham
Nour al-Din al-Zenki (armed)
    nour al-din al-zinki; nureddin zenki; noureddine al-zinki; nour al-din zenki; al-zenki; nureddin al-zinki;
    harakat nour al-din al-zenki; nureddine al-zinki
Jaysh al-Nasr (armed)
    jaish al-nasr; jaysh al nasr
Jaysh al-Izza (armed)
    jaish al-izza; jaysh al-izzah; jaish al-izzah; jaish al-ezzah; tajammu al-izza
Jaysh Khalid ibn al-Walid (armed)
    jaish khalid bin al-walid; jaysh khaled bin al-waleed; khalid ibn al-walid army; khaled bin al-waleed army;
    jaish khaled bin al-waleed; army of khaled bin al-walid
Yarmouk Martyrs Brigade (armed)
    liwa shuhada al-yarmouk; al-yarmouk martyrs brigade; shuhada al-yarmouk
Southern Front (armed)
    southern front alliance
Turkistan Islamic Party (armed)
    turkestan islamic party; turkistani islamic party; TIP
Ajnad al-Sham (armed)
    ajnad al sham; ajnad al-kavkaz; ajnad al-kavkaz group
Levant Front (armed)
    al-jabha al-shamiya; shamiya front; jabha shamiya; levantine front; shami front
Sultan Murad Division (armed)
    sultan murad brigade; sultan murad
Suqour al-Sham (armed)
    suqur al-sham; sukour al-sham; falcons of the levant
First Coastal Division (armed)
    1st coastal division; first coastal brigade
Division 13 (armed)
    13th division; thirteenth division
Division 101 (armed)
    101st division
Ahmad al-Abdo Forces (armed)
    ahmed al-abdo brigades; martyr ahmad al-abdo forces; forces of martyr ahmad al-abdo
Jaysh Usud al-Sharqiya (armed)
    usud al-sharqiya; jaysh asoud al-sharqiya; osoud al-sharqiya; lions of the east army
New Syrian Army (armed)
    new syria army
Hazzm Movement (armed)
    harakat hazm; hazm movement; hazzm
Syrian Revolutionaries Front (armed)
    syrian revolutionary front; syria revolutionaries front; SRF
Islamic Front (armed)
Khorasan Group (armed)
    khorasan
Maghawir al-Thawra (armed)
    mughaweir al-thawra; maghaweir al-thawra; revolutionary commando army
Syrian National Army (armed)
    turkish-backed syrian national army; turkey-backed syrian national army; national army; SNA
Free Syrian Army (armed)
    FSA; free army; free syria army; free syrian army fighters
Syrian rebels (armed)
    rebels; rebel; rebel fighters; rebel groups; rebel forces; opposition fighters; opposition forces;
    opposition factions; armed opposition; insurgents; insurgent groups; rebel factions; syria rebels;
    syrian insurgents; moderate rebels; moderate opposition; islamist rebels; islamist factions;
    rebel and islamist factions; opposition groups; armed groups; the factions; revolutionaries;
    opposition armed groups
Militants (armed)
    militants; militant groups; terrorists; terrorist groups; jihadists; jihadist groups; extremists; gunmen;
    takfiri militants; takfiris; islamist militants; jihadist fighters; terrorist group; foreign-backed militants
Syrian opposition (organisation)
    the opposition; syria opposition; syria's opposition; opposition leaders; opposition delegation
High Negotiations Committee (organisation)
    HNC; higher negotiations committee; high negotiating committee; higher negotiating committee;
    high negotiation committee
Syrian National Coalition (organisation)
    syrian coalition; SNC; national coalition; etilaf; syrian national council; opposition coalition;
    national coalition for syrian revolutionary and opposition forces
National Coordination Committee (organisation)
    NCC; national coordination body
Riad Hijab (person)
    riyad hijab; riad hijab; riyad farid hijab
Salim al-Muslat (person)
    salem al-muslat; salem al-meslet; salim muslat
Mohammed Alloush (person)
    mohammad alloush; muhammad alloush; mohamed alloush
Zahran Alloush (person)
Asaad al-Zoubi (person)
    asaad al-zubi; assad al-zoubi; asaad zoubi
Abu Bakr al-Baghdadi (person)
    al-baghdadi; baghdadi
Abu Mohammad al-Julani (person)
    abu mohammed al-jolani; al-jolani; al-golani; abu mohamed al-jolani; jolani; abu mohammad al-golani

# Kurds and allies
Syrian Democratic Forces (armed)
    SDF; syria democratic forces; syrian democratic force; kurdish-led forces; kurdish-led syrian democratic forces;
    kurdish-led sdf; kurdish sdf; QSD; democratic forces of syria; qasad
YPG (armed)
    people's protection units; peoples protection units; kurdish people's protection units; people's defense units;
    people's protection unit; popular protection units; YPJ
Kurdish forces (armed)
    kurdish fighters; kurdish militia; kurdish militias; kurdish troops; kurdish units; syrian kurdish fighters;
    syria kurds; syrian kurds; kurdish militants; kurds
Asayish (armed)
    asayesh; kurdish security forces; kurdish internal security forces
PYD (organisation)
    democratic union party; kurdish democratic union party
PKK (armed)
    kurdistan workers' party; kurdistan workers party
Peshmerga (armed)
    peshmerga forces
Salih Muslim (person)
    saleh muslim; salih moslem

# Allies of the government
Hezbollah (armed)
    hizbollah; hizballah; hizbullah; hezballah; lebanese hezbollah; lebanon's hezbollah; hezbollah fighters;
    hezbollah movement
Kataib Hezbollah (armed)
    kataib hezbollah fighters; kata'ib hezbollah; kata'ib hizballah; kataib hizbollah; kataeb hezbollah; iraqi hezbollah; iraq's hezbollah;
    hezbollah brigades
Hassan Nasrallah (person)
    nasrallah; sayyed hassan nasrallah
Iran (state)
    tehran; iranian government; iranian
Islamic Revolutionary Guard Corps (armed)
    IRGC; revolutionary guards; revolutionary guard; iranian forces; iranian revolutionary guards; quds force; irgc
Hassan Rouhani (person)
    rouhani; hassan rohani; president rouhani; rohani; iranian president hassan rouhani
Mohammad Javad Zarif (person)
    javad zarif; mohammad zarif; zarif; iranian foreign minister mohammad javad zarif
Ali Khamenei (person)
    khamenei; ayatollah khamenei
Qassem Soleimani (person)
    qasem soleimani; soleimani; suleimani; qassem suleimani
Fatemiyoun Brigade (armed)
    liwa fatemiyoun; fatemiyoun; fatimiyoun
Harakat al-Nujaba (armed)
    hezbollah al-nujaba; al-nujaba; nujaba movement
Popular Mobilization Forces (armed)
    hashd al-shaabi; popular mobilisation forces; popular mobilization units; PMF; PMU
Russia (state)
    moscow; kremlin; the kremlin; russian government; russian federation; russian
Russian Armed Forces (armed)
    russian warplanes; russian jets; russian air force; russian aerospace forces; russia's aerospace forces;
    russias aerospace forces; russian aircraft; russian forces; russian military; russian army; russian troops;
    russian planes; russian war planes; russian airforce; russian helicopters; russian aviation; russian air strikes;
    russian airstrikes; russian strikes; russian air raids; russian raids; russian fighter jets; russian bombers
Russian Defense Ministry (state)
    russian defence ministry; russian ministry of defense; russian ministry of defence; russia's defense ministry;
    russia's defence ministry; russias defence ministry; russias defense ministry; russian mod;
    ministry of defense of the russian federation; russian general staff
Russian Foreign Ministry (state)
    russia's foreign ministry; russias foreign ministry; russian ministry of foreign affairs
Vladimir Putin (person)
    putin; president putin; russian president
Sergei Lavrov (person)
    sergey lavrov; lavrov; russian foreign minister
Sergei Shoigu (person)
    sergey shoigu; shoigu; russian defense minister; russian defence minister
Igor Konashenkov (person)
    konashenkov; igor konashenko
Dmitry Peskov (person)
    dmitri peskov; peskov; kremlin spokesman
Maria Zakharova (person)
    zakharova
Mikhail Bogdanov (person)
    bogdanov
Gennady Gatilov (person)
    gatilov
Vitaly Churkin (person)
    vitali churkin; churkin
Sergei Rudskoi (person)
    sergey rudskoy; rudskoi; rudskoy

# The West and the region
US-led coalition (armed)
    us-led international coalition; us-led air coalition; international coalition; the coalition; us coalition;
    american-led coalition; u.s.-led coalition; us-led anti-terror coalition; international alliance; us-led alliance;
    coalition forces; coalition aircraft; coalition planes; coalition warplanes; coalition air strikes;
    coalition airstrikes; coalition raids; us-led strikes; us-led raids; us-led air strikes; us-led airstrikes;
    us-led strike; us-led; us-led forces; coalition jets; coalition fighter jets; coalition drones;
    coalition strikes; combined joint task force; inherent resolve
United States (state)
    US; U.S.; USA; washington; america; american; the united states of america; white house; obama administration;
    trump administration; us government
US Armed Forces (armed)
    us army; us military; us special forces; us forces; us troops; us warplanes; american forces; american troops;
    us navy; us air force; u.s. forces; us soldiers; us commandos; us aircraft; us helicopters; us drones; american special forces; us marines; us jets
Pentagon (state)
    us defense department; us department of defense; us central command; centcom; us defence department
US State Department (state)
    state department
Barack Obama (person)
    obama; president obama; barrack obama; us president barack obama
Donald Trump (person)
    trump; president trump
John Kerry (person)
    kerry; us secretary of state john kerry; u.s. secretary of state john kerry
Rex Tillerson (person)
    tillerson
Ashton Carter (person)
    ash carter
James Mattis (person)
    mattis; jim mattis
Samantha Power (person)
Nikki Haley (person)
Mark Toner (person)
Turkey (state)
    ankara; turkish government; turkish
Turkish Armed Forces (armed)
    turkish army; turkish forces; turkish military; turkish troops; turkish artillery; turkish warplanes;
    turkish soldiers; turkish jets; turkish tanks; turkish drone; turkish drones; turkish planes; turkish aircraft;
    turkey's army; turkey's military; euphrates shield; operation euphrates shield; turkish air force
Recep Tayyip Erdogan (person)
    erdogan; erdoğan; tayyip erdogan; president erdogan; turkish president recep tayyip erdogan;
    turkish president tayyip erdogan; turkish president erdogan; turkey president erdogan
Ahmet Davutoglu (person)
    davutoglu; davutoğlu; turkish prime minister
Mevlut Cavusoglu (person)
    cavusoglu; mevlut çavuşoğlu; turkish foreign minister
Binali Yildirim (person)
    yildirim
Saudi Arabia (state)
    riyadh; saudi; the kingdom of saudi arabia; saudi government
King Salman (person)
    salman bin abdulaziz; king salman bin abdulaziz; saudi king
Adel al-Jubeir (person)
    jubeir; al-jubeir; saudi foreign minister
Qatar (state)
    doha; qatari
Jordan (state)
    jordanian army; jordanian government; jordanian
Lebanon (state)
    lebanese army; lebanese government; lebanese troops; lebanese soldiers; lebanon's army
Iraq (state)
    iraqi government; iraqi forces; iraqi army; iraqi military; iraq's army; iraq's military; baghdad
Israel (state)
    israeli government; israeli; tel aviv; netanyahu; benjamin netanyahu
Israel Defense Forces (armed)
    IDF; israeli army; israeli military; israeli warplanes; israeli jets; israeli air force; israeli forces;
    israeli troops; israeli soldiers; israeli planes; israeli aircraft; israel's army; israel's military;
    israel defence forces
United Kingdom (state)
    britain; british government; british; UK; london
David Cameron (person)
    cameron
Philip Hammond (person)
Boris Johnson (person)
France (state)
    paris; french; french government
Francois Hollande (person)
    françois hollande; hollande; french president françois hollande; french president francois hollande;
    france president hollande
Laurent Fabius (person)
    fabius
Jean-Marc Ayrault (person)
    ayrault
Emmanuel Macron (person)
    macron
Germany (state)
    berlin; german government; german
Angela Merkel (person)
    merkel; german chancellor angela merkel
Frank-Walter Steinmeier (person)
    steinmeier
China (state)
    beijing; chinese government
Egypt (state)
    egyptian government
Kazakhstan (state)
    astana government
European Union (organisation)
    EU; the e.u.
Federica Mogherini (person)
    mogherini
NATO (organisation)
    nato
Jens Stoltenberg (person)
    stoltenberg
Arab League (organisation)
    league of arab states
Gulf Cooperation Council (organisation)
    GCC
G7 (organisation)
    group of seven

# The United Nations and relief
United Nations (organisation)
    UN; U.N.; the u.n.
UN Security Council (organisation)
    security council; u.n. security council; united nations security council; unsc
Staffan de Mistura (person)
    de mistura; staffan di mistura; un envoy staffan de mistura; un special envoy staffan de mistura;
    u.n. envoy staffan de mistura; un syria envoy staffan de mistura; united nations envoy staffan de mistura
Ban Ki-moon (person)
    ban ki moon; un chief ban ki-moon; un secretary-general ban ki-moon; u.n. secretary-general ban ki-moon
Antonio Guterres (person)
    antónio guterres; guterres; un chief antonio guterres; un secretary-general antonio guterres
Stephen O'Brien (person)
    stephen obrien; un humanitarian chief stephen o'brien; un aid chief stephen o'brien
Jan Egeland (person)
    egeland
UN Commission of Inquiry on Syria (organisation)
    commission of inquiry; un commission of inquiry; un-backed commission; un war crimes investigators
OCHA (organisation)
    un office for the coordination of humanitarian affairs; office for the coordination of humanitarian affairs
UNHCR (organisation)
    un refugee agency; u.n. refugee agency
UNICEF (organisation)
    unicef; un childrens agency; un children's agency; united nations childrens agency
World Food Programme (organisation)
    WFP; world food program
World Health Organization (organisation)
    WHO; world health organisation
UNRWA (organisation)
    unrwa
OPCW (organisation)
    organisation for the prohibition of chemical weapons; organization for the prohibition of chemical weapons
International Syria Support Group (organisation)
    ISSG; syria support group
ICRC (organisation)
    international committee of the red cross; red cross
Syrian Arab Red Crescent (organisation)
    SARC; red crescent; syrian red crescent
Medecins Sans Frontieres (organisation)
    MSF; médecins sans frontières; doctors without borders; medecins sans frontieres
White Helmets (organisation)
    syrian civil defence; syrian civil defense; syria civil defence; syria civil defense; civil defence;
    civil defense; white helmet; syria's civil defense
Save the Children (organisation)
Syrian American Medical Society (organisation)
    SAMS
Union of Medical Care and Relief Organizations (organisation)
    UOSSM; union of syrian medical relief organisations; union of medical care and relief organisations

# Who watches and counts
SOHR (monitor)
    syrian observatory for human rights; the observatory; syrian observatory; observatory for human rights;
    syria observatory for human rights; observatory; syrian obervatorty for human rights; rami abdel rahman;
    rami abdulrahman; rami abdul rahman; rami abdurrahman; abdel rahman; abdulrahman
Syrian Network for Human Rights (monitor)
    SNHR; syrian human rights network
Local Coordination Committees (monitor)
    LCC; local coordination committee; local co-ordination committees
Violations Documentation Center (monitor)
    VDC; violations documentation centre
Airwars (monitor)
Human Rights Watch (monitor)
    HRW
Amnesty International (monitor)
    amnesty
Raqqa is Being Slaughtered Silently (monitor)
    RBSS
SANA (media)
    syrian arab news agency; sana news agency; syria's official news agency; syrias official news agency
Syrian state media (media)
    syrian state television; syrian state tv; syrian television; syrian tv; syrian official media; state television;
    state tv; state media; state news agency
Amaq (media)
    amaq news agency; aamaq
"""


def _read_table() -> tuple[ActorName, ...]:
    actors: list[ActorName] = []
    for line in _TABLE.splitlines():
        if line.startswith(" "):
            names = (alias.strip() for alias in line.split(";"))
            last = actors[-1]
            actors[-1] = last._replace(aliases=(*last.aliases, *(alias for alias in names if alias)))
        elif line and not line.startswith("#"):
            name, _, kind = line.removesuffix(")").rpartition(" (")
            if kind not in get_args(ActorKind):
                raise ValueError(f"actor {name!r}: expected a kind of {get_args(ActorKind)}, found {kind!r}")
            actors.append(ActorName(name, cast(ActorKind, kind)))
    return tuple(actors)


ACTORS = _read_table()
