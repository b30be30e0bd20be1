"""The words of each sub-event type, and how strongly they speak.

A heading is a sub-event type and a weight; below it stand its patterns, one a line. A pattern begins with letters of its first word and
matches folded text from there; "~3" is up to three words between, and a pattern that ends in "@" wants a place of Syria right behind it. The weightiest pattern of a sentence gives its type: a means ("air
strike") outweighs the harm ("killed"), a rare means outweighs a common one. Up to 3 the words do not tell the means ("attack",
"killed"), or are too common to stand for an event by themselves; 3.2 marks weapons that tell the means of harm told beside them.
Sub-event types are ACLED's (Codebook 2023) and our own.

Below "No ..." stand the patterns in which words of a sub-event type tell of none: they silence what begins within them.
"""

import re
from typing import NamedTuple

_WORDS = {
    "PLANES": r"(?:war ?planes?|(?:fighter |war)?jets?|helicopters?|aircrafts?|drones?|air ?force|aviation|bombers\b|planes?|f-?1[568][a-z]?s?\b|f-?22s?\b|f-?35[a-z]?s?\b)",
    "TRUCE": r"(?:cease-?fires?|truces?|cessation(?: of (?:hostilities|operations|fighting|fire))?|halt (?:in|of|to) (?:operations|hostilities|fighting)|local ceasefires?|de-?escalation)",
    "TALKS": r"(?:negotiations?|talks|peace talks|dialogue|consultations)",
    "SPOT": r"(?:towns?|villages?|cit(?:y|ies)|bases?|airbases?|airports?|districts?|areas?|hills?|positions?|points?|checkpoints?|neighbou?rhoods?|farms?|fields?|mountains?|roads?|airfields?|stations?|crossings?|dams?|suburbs?|heights|enclaves?|pockets?|silos)",
    "POST": r"(?:positions?|bases?|checkpoints?|outposts?|headquarters|barracks|airports?|front|frontlines?|airbases?|convoys?|patrols?|points?|posts?|trenches|forces|soldiers|troops|militants|fighters|militia)",
    "AIRCRAFT": r"(?:plane|jet|warplane|bomber|helicopter|aircraft|drone|mig-?\d*|su-?\d+)",
    "RELIEF": r"(?:food|flour|medicines?|medical|relief|humanitarian|rations|vaccines?|parcels|packages|blankets|baby milk|nutrition|hygiene|supplies)",
    "TRUCES": r"(?:truces?|cease-?fires?)",
}

_TABLE = r"""
No Air/drone strike
    (?:on|general|hunger|lightning|token|wildcat|sit-down) strikes?
    (?:staff|workers?'?|drivers'?|doctors'?|nurses'?|teachers'?|bakers'?|miners'?|shopkeepers'?|traders'?|merchants'?|unions?|airline|rail|tube|labou?r|pay) strikes?
    strikes? (?:action|ballots?|notice)\b
    (?:strik(?:e|es|ing)|struck) (?:an? |the |any )?(?:[\w'-]+ )?(?:deals?|agreements?|bargains?|balance|chord|pose|note|tone|accords?|truce)\b
    dawn raid
No Armed clash
    (?:chefs?|cooks?|teams?|players?|clubs?|lawyers?|candidates?|firms|companies|doctors?|surgeons?|firefighters?|singers?|designers?|legal|court|custody|verbal|electoral|legislative|title|relegation|uphill|bidding|takeover) (?:have |has |had )?(?:battl|clash|fight)
    (?:battl|clash|fight|fought)\w* (?:it out )?over (?:an? |the |its |their |his |her )?(?:[\w'-]+ )?(?:mines?|pay|wages|budget|tax(?:es)?|bill|law|plans?|custody|inheritance|pensions?|nominee|nomination|rights)\b
    (?:the|this|that|its|their|our|his) (?:[\w'-]+ )?fight against\b
No Attack
    count(?:s|ed|ing)? (?:the|its|his|her|their) dead\b
    (?:heart|panic|asthma|cyber|verbal|personal|scathing|stinging|blistering|withering)[- ]attacks?
    (?:starv(?:ed|es|ing|ation)|malnutrition|hunger|famine|disease|cholera) (?:(?:has|have|had) )?(?:to death|deaths?|killed|kills|claimed)\b
No Shelling/artillery/missile attack
    syrian pounds?
No Aid delivery
    (?:military|army|turkish) convoys?

Chemical weapon 9
    (?:chemical|gas|chlorine|sarin|nerve|toxic|poison(?:ous)?)[- ](?:weapons? |gas |agents? |laden |filled )*(?:attacks?|strikes?|bomb(?:s|ing|ardment)?|massacres?|shelling|raids?|barrels?|shells?|rockets?|missiles?)\b(?! town)
Chemical weapon 8
    (?:gas|chlorine) ~1dropped
    sarin
    chlorine
    (?:nerve|mustard|poison(?:ous)?) (?:gas|agent)
    toxic (?:gas(?:es)?|chemicals?|substances?)
Chemical weapon 5
    chemical (?:weapons?|agents?|substances?)
    neuro-?toxic
    foam(?:ing|ed)? (?:at|from) the mouth
    suffocat\w+
    asphyxiat\w+
    gassed

Suicide bomb 8.5
    suicide-bomb\w*
    suicide (?:car |truck |vest |bomb |mass )*(?:bomb(?:s|er|ers|ing|ings)?|attack(?:s|er|ers)?|blasts?|explosions?|operations?|vests?|vehicles?)
    bl(?:ew|ow|ows|owing|own) (?:himself|herself|themselves|itself) up
    svbieds?

Suicide bomb 6.5
    bombers? ~2(?:kill\w*|struck|strikes?|blew|detonat\w*|hit|hits|target\w*|attack\w*)

Remote explosive/landmine/IED 8
    (?:car|truck|motorcycle|motorbike|vehicle) bombers?\b
Remote explosive/landmine/IED 7.5
    (?:car|truck|motorcycle|motorbike|vehicle|booby[- ]trapped|roadside|parcel|bus|van|explosive|bike)[- ]bomb(?:s|ing|ings)?\b
    (?:booby[- ]trapped|explosive|rigged) (?:car|truck|motorcycle|motorbike|vehicle)s?
    ieds?\b
    improvised explosive
    land ?mines?
    booby[- ]trap\w*
    vbieds?
    explosive(?:s)? device
    explosive-laden
    explosives-laden
    (?:tunnel|twin|roadside) (?:blast|bomb|explosion)s?
    mines? (?:explo\w+|blast|planted|left|detonat\w+|went off)
    (?:hit|hits|hitting|struck|strikes|striking|triggered) (?:an? |the )(?:[\w'-]+ )?(?:land ?)?mine\b
    (?:drov|driv|ran|run|roll|pass|went|goes|going|rid|rode|cross|travel|mov)\w* ~4(?:over|onto) (?:an? |the )(?:[\w'-]+ )?(?:land ?)?mine\b
    mine (?:explosion|blast)s?
    mines? (?:kill|wound|injur)\w*
    (?:kill|wound|injur|hurt|maim|death|hit|destroy|damag|caus|blown up)\w* ~8by (?:an? |the )?mines?\b(?! (?:accident|cave|collaps|disaster|fire|flood|operator|owner|roof|shaft|worker)\w*)
    (?:step|trod|tread|trampl|walk|driv|drov|explod|blew up|blown up|set foot)\w* (?:on|over) (?:an? |the )?(?:land ?)?mines?\b
    packed with explosives
    rigged with
    bl(?:ew|ow|ows|owing|own) up (?:a |the |its |their )?(?:tunnel|bridge|building|car|truck|pipeline|checkpoint|post|headquarters)
    (?:set|setting) off (?:a |an )?(?:bomb|explosive|mine)
    unexploded
Remote explosive/landmine/IED 4.5
    explosives
Remote explosive/landmine/IED 5
    bomb (?:blasts?|attacks?|explo\w+|went off|ripped|hit|kill\w*|in\b|at\b|near\b|targets?|targeted|planted)
    bombs? (?:hidden|planted|exploded|went off|at|in|near|kill\w*|hit)\b
    blasts?\b
    explosions?\b
    exploded
    detonat\w+
    blew up
    blown up
    double bomb
    twin bomb\w*
Remote explosive/landmine/IED 4
    bombings?\b

Grenade 6.0
    grenades?\b
    hand grenades?\b

Air/drone strike 7
    air[- ]?(?:strikes?|raids?|bomb\w*|assaults?|attacks?|campaign)
    aerial ~1(?:strikes?|raids?|bomb\w*|attacks?|assaults?|shelling|campaign|operations?)
Air/drone strike 7.6
    barrel[- ]bomb\w*
    explosives?-packed barrel\w*
    explosive barrels?
Air/drone strike 6.8
    container bombs?
    cluster (?:bombs?|munitions?)
    drone (?:strikes?|attacks?)
    vacuum bombs?
    thermobaric
    white phosphorus
Air/drone strike 6
    PLANES ~4(?:struck|strikes?|hit|hits|bomb\w*|pound\w*|target\w*|attack\w*|raid\w*|carr(?:y|ied|ying)|destroy\w*|kill\w*|launch\w*|drop\w*+(?! (?:[\w'-]+ ){0,3}(?:leaflets|flyers|aid|food|supplies|medicines?|parachutes?)\b)|fir\w+|shell\w*|re-target|escalat\w+)
    helicopter fire
    (?:struck|hit|bombed|attacked|targeted) (?:by|from) (?:the )?air\b
Air/drone strike 5.6
    (?:regime|assad'?s?|russia'?n?s?|government|army|syria'?n?s?|coalition|us-led|israeli|american|turkish) ~2bomb(?:ing|ings|s|ed)\b
    (?:heavy|relentless|intense|intensive|indiscriminate|continued|continuous|massive|renewed|fresh|ferocious|daily|brutal) ~1bombings?\b
    bombs (?:positions|areas|towns?|villages?|rebels?|kurdish|jihadist|targets)
    bomb(?:s|ed) @
    bombing (?:an? |the |its |their |his )?~1(?:hospitals?|clinics?|schools?|civilians?|people|towns?|villages?|convoys?|camps?|markets?|mosques?|rebels?|homes?|houses?|buildings?)\b
    bombing @
    bombed\b
    bombs ~3(?:fall|fell|rain\w*|dropped)
Air/drone strike 4.5
    raids\b
    raid (?:on|in|by|against)
    raid (?:kill\w*|hit|targeted)
    raid(?:s|ed) (?:an? |the |several |two |three )?~2(?:sites?|positions?|targets|bases?|depots?|warehouses?|facilit(?:y|ies)|batter(?:y|ies))\b
    (?:us-led|coalition|russian|regime|government|syrian|turkish|israeli|american|us) (?:led )?(?:coalition )?strikes?\b
    strikes? (?:on|in|kill\w*|hit|target\w*|against|near|destroy\w*)
    sorties?
    bombing (?:campaign|raids?|runs?)
    bombing (?:of|on|against)\b
Air/drone strike 3.2
    (?:war ?planes?|(?:fighter |war)jets?|air ?force|airforce|aircraft)\b
Air/drone strike 3
    strikes?\b
    bombs? (?:dropped|fell)
    dropp(?:ed|ing) ~1bombs?

Shelling/artillery/missile attack 6.5
    shelling
    shelled
    artillery\b(?! (?:base|college|academy|battalion|regiment|school))
    mortars?\b
    rocket (?:fire|attacks?|shells?|launch\w*)
    (?:ballistic|cruise|tomahawk|scud|surface-to-surface|ground-to-ground|missile)s? (?:missiles?|strikes?|attacks?)
    howitzers?
    tank (?:fire|shells?)
    rocket-propelled
    shells? (?:hit|fell|fired|land\w*|target\w*|struck|kill\w*|on\b|areas?|the\b|villages?|towns?)
    hell cannon
    gas canisters?
Shelling/artillery/missile attack 4.2
    destroy(?:ed|s|ing) ~4(?:workshops?|depots?|warehouses?|command posts?|tanks|launchers?|dens|hideouts?|strongholds?|fortifications|ammunition)\b
    (?:cases?|instances?|incidents?) of (?:firing|shooting|fire)\b
    escalation (?:by|on|against) ~4(?:forces|army|regime|areas?|countryside|towns?|villages?|cit(?:y|ies)|neighbou?rhoods?)\b
    (?:continu|escalat|renew)(?:e|es|ed|ing) (?:the |their |its )?(?:escalation|targeting)\b
Shelling/artillery/missile attack 5.5
    rockets?\b
    missiles?\b
    shells?\b
    projectiles?
    bombard\w*
    pound(?:ed|s|ing)?\b(?! (?:hits|falls|fell|slump\w*|slid|drops|dropped|plung\w*|sank|trad\w*|against|to the dollar))
Shelling/artillery/missile attack 2.9
    (?:was|were|been) (?:struck|hit)\b
    target(?:s|ed|ing)? @
    (?:hit|hits|hitting|struck|destroy(?:ed|s)) ~4(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|scores of|hundreds of) targets\b
    (?:hit|hits|hitting|struck|destroy(?:ed|s)) ~4(?:militant|terror(?:ist)?|rebel|military|jihadist|ground|army|regime|government|enemy|opposition|kurdish|islamic state|isis|isil|is|daesh|nusra|qaeda|pkk|ypg|hezbollah|iranian|syrian)s?(?:'s?)? ~1targets\b
    target(?:s|ed|ing)? (?:an? |the |several |two |three )?~2(?:boats?|vehicles?|cars?|houses?|convoys?|trucks?|motorcycles?|buildings?|camps?|markets?|schools?|hospitals?|mosques?|bakery|ambulances?)\b
    (?:renewed |escalates the )?targeting (?:of|by|in|on)\b
    target(?:s|ed|ing)? (?:the |areas? |and |several |a |places? |in |again |besieged |residential |liberated |rural )*(?:villages?|towns?|cit(?:y|ies)|countryside|neighbou?rhoods?|outskirts|vicinity|area|regime|factions?|eastern|western|northern|southern)

Government regains territory 5.8
    (?:recaptur|retak|retook|regain|liberat|re-captur)\w*
    recover(?:ed|s|ing)? (?:control|ground|lost|territory|the (?:town|village|city|area))
    recover(?:ed|s|ing)? @
    re-control\w*
    (?:was|were|been) (?:recovered|taken) (?:on|by)\b
    restor(?:ed|es|ing) (?:security|control|stability)
    restor(?:ed|es|ing) (?:an? |the |several |two |most )?(?:areas?|towns?|villages?|positions?|points?) ~2(?:lost|it|from|in)\b
    (?:came|comes|come|fell|fallen|now|fully|completely|entirely|totally) (?:back )?under (?:its |their |the |his |army |rebel |government |regime )*(?:full |complete |total )?control\b
Non-state actor overtakes territory 5.8
    los(?:e|es|t|ing) (?:the |its |their |full |all )?(?:control|hold) (?:of|over|on) ~4(?:SPOT)\b
    los(?:e|es|t|ing) (?:the |its |their |full |all )?(?:control|hold) (?:of|over|on) ~1@
    los(?:e|es|t|ing) (?:(?:the|its|their|several|two|three|four|\d+) )~2(?:towns?|villages?|cit(?:y|ies)|bases?|airbases?|hills?|positions?|checkpoints?)\b(?! (?:life|power|status))
    los(?:e|es|t|ing) @
    (?:captur|seiz|overr[au]n)(?:e|es|ed|ing|s)? ~6SPOT
    (?:captur|seiz|overr[au]n)(?:e|es|ed|ing|s)? ~1@
    (?:take|takes|took|taken|taking) (?:the |over the |a )?~2(?:town|village|city|base|airbase|district|hill|area)s?\b
    (?:take|takes|took|taken|taking) @
    (?:took|retook|recovered|regained) it\b
    br(?:eak|eaks|eaking|oke|oken) ~3siege\b
    (?:expel|expels|expelled|expelling|oust|ousts|ousted|ousting|drive|drives|drove|driven|driving|push|pushes|pushed|pushing) ~4(?:from|out of) (?:the |most of the )?~2(?:town|village|city|area|district|neighbou?rhood)s?\b
    (?:expel|expels|expelled|expelling|oust|ousts|ousted|ousting|drove|driven|driving) ~4(?:from|out of) @
    taken ~2by (?:the |daesh|isis|is\b|rebels|militants)
    (?:took|take|takes|taken|taking) (?:the |full )?control (?:of|over) ~5(?:SPOT)
    (?:took|take|takes|taken|taking) (?:the |full )?control (?:of|over) (?:the )?@
Non-state actor overtakes territory 4.4
    (?:captur|seiz|overr[au]n)\w*+(?! (?:on|by) (?:(?:an?|the) )?(?:[\w'-]+ )?(?:cameras?|film|video|tape|cctv)\b)
    controls? @
    (?:took|take|takes|taken|taking) (?:the |full )?control
    (?:took|take|takes|taken|taking) over
    declar(?:e|ed|es|ing) (?:it had |its |their )?(?:victory|(?:full |complete |total )?control)\b
    (?:control|controls|controlled) (?:over )?(?:a |the |an |on |new |several |more |most of |\d+ )+(?:~1)SPOT
    (?:gain|establish|impos|expand|enhanc|extend)(?:e|s|es|ed|ing)? (?:its |their |his |full )*control
    storm(?:ed|s)? (?:the )?(?:town|village|base|city)
    enter(?:s|ed)? ~2(?:and control|and took)
Armed clash 5.6
    clash(?:es|ed|ing)?\b
    fire ?fights?\b
    turn(?:ed|s|ing)? (?:their )?(?:guns|weapons) on\b
    gun ?battles?
    battles?\b
    battling
    fighting\b
    infighting
    push(?:ed|es|ing)? back (?!against\b|on\b|at\b|the (?:date|deadline|vote|talks)\b)
    fights? (?:renew\w*|continue\w*|between|in|against|erupt\w*)
    ambush\w*
    counter-?(?:attack|offensive)\w*
    offensive\b
    exchanged? (?:of )?(?:fire|targeting|gunfire|shelling)
    repel\w*
    repuls\w*
    skirmish\w*
    (?:foil|thwart)(?:ed|s)? (?:(?!bomb|suicide|car\b|truck|terror|assassination|plot)[\w'-]+ ){0,3}?(?:attacks?|attempts?|infiltration|assaults?|advances?|offensive)\b
    resist(?:s|ed|ing)? (?:the )?~2(?:forces|army|fighters|attacks?|advances?)\b
    incursion
    engagement
    infiltrat\w+
    (?:special forces|commandos|special operations forces) ~6(?:raid|raided|landed|stormed|operation)\b
    (?:military|ground|helicopter|commando|special forces|airborne) raid\b
    (?:kill\w*|wound\w*|attack\w*|storm\w*) ~6(?:night-?time|pre-?dawn|dawn) raid\b
    (?:night-?time|pre-?dawn|dawn) raid ~6(?:kill\w*|wound\w*)
    (?:night-?time|pre-?dawn|dawn) raid (?:on|against) ~3POST\b
Armed clash 4.4
    enter(?:s|ed)? (?:the |parts of |the centre of |the center of )?~2(?:town|village|city|district|neighbou?rhood)\b
    enter(?:ed|s) @
Armed clash 4.2
    attack(?:ed|s|ing)? (?:on |against )?(?:a |an |the |several |two |three |one of the )?~2POST
    target(?:ed|s|ing)? (?:a |an |the |several |two )?~2(?:positions?|bases?|checkpoints?|patrols?|convoys?|posts?)
    military operations? (?:continue\w*|against|in)
    continued? (?:their |its )?military operations?
Armed clash 6.8
    AIRCRAFT ~5(?:shot down|downed)
    (?:shot|shoot|shooting) down (?:a |an |the )?~3(?:plane|jet|warplane|helicopter|aircraft|mig)
Armed clash 2.95
    attack(?:ed|s|ing)? (?:on |against )?(?:the )?~2(?:town|village|city|district)s?\b
    attack(?:ed|s|ing)? (?:on )?@
Armed clash 3
    kill(?:ed|s|ing)? ~6(?:soldiers?|troops|fighters?|militants?|terrorists?|rebels|militiamen|jihadists?|gunmen)\b
    (?:soldiers?|troops|fighters|militants|terrorists|rebels|militiamen|jihadists|gunmen) ~4(?:were|was|been|are|being) ~1killed
    (?:soldiers?|troops|fighters|militants|terrorists|rebels|militiamen|jihadists|gunmen) killed (?:in|by|near|during|as|after|when|on)\b
    eliminat(?:e|ed|es|ing)\b
    neutrali[sz]ed?\b
Armed clash 3.6
    advanc(?:e|ed|es|ing|ement|ements)\b
    assault\w*
    fought
    operations? (?:against|to)
    stormed
    onslaught

Attack 5.8
    execut(?:e|ed|es|ing|ions?)\b
    behead\w*
    crucif\w*
    strangled\b
    murdered\b
    mass graves?
    sniper\w*
    gunned down
    shot dead
    shot and killed
    shot ~1(?:and killed|dead)
    gunfire
    shot (?:by|at)
    assassinat\w*
    ston(?:ed|ing)\b
    slaughter\w*
    burned alive
    firing squad
    lynch\w*
    tortur\w*
    hanged
    unidentified (?:gunmen|bullets|assailants)
    opened fire (?:on|at) ~2(?:civilians?|residents|people|protesters|displaced|families|shepherds?)
    beat(?:s|ing|en)? (?:a|an|the|up|two|several|civilians|residents|people|men|women|children)\b
    shoots (?!down\b|a film\b)
    stabbed
    hanged\b
    (?:burn(?:ed|t)|beaten|starved|stoned|hacked|trampled) ~1to death
    shot ~2(?:civilians?|man|woman|child|boy|girl|people)
Attack 2.8
    massacre\w*
    attack(?:s|ed|ing)?\b
    targeted
    opened fire
Attack 1.5
    kill(?:s|ed|ing|ings)?\b
    dead\b
    deaths?\b
    died\b
    dies\b
    perish\w*
    succumb\w*
    casualt(?:y|ies)
    fatalities
    (?:wounded|injured)\b(?! (?:fighters|people|civilians|children|soldiers|men|women|residents|rebels))
    injur(?:y|ies)
    human (?:losses|loss)
    lost (?:his|her|their) li\w+
    martyr\w*
    bodies of
    toll ~3(?:rose|risen|rises|climb\w*|jump\w*|increas\w*|revised|updated|raised|reach\w*)\b
    (?:revis|rais|updat)(?:ed|es|ing)? ~2toll\b
    (?:were|was|been|others|people) hurt\b
Attack 1.4
    body of ~6found\b
    found ~2body of\b
    (?:pull|recover|retriev|find|found|discover)\w* ~4(?:bodies|corpses)\b
    (?:bodies|corpses) ~4(?:pulled|recovered|retrieved|found|discovered)\b
Abduction/forced disappearance 5.9
    (?:workers|civilians|people|villagers|residents|employees|men|women|priests?|journalists?) ~4(?:seized|taken|captured|held) by
    (?:they|who) were (?:seized|captured)\b(?! (?:on|by) (?:(?:an?|the) )?(?:[\w'-]+ )?(?:cameras?|film|video|tape|cctv)\b)
    (?:seiz|captur)(?:ed|es|ing) ~4(?:workers|civilians|people|hostages|villagers|residents|employees)
    seiz(?:ed|es|ing) ~2(?:passengers?|guards|persons|men|women|girls|students|teachers|nurses|doctors|drivers|travell?ers|pilgrims|relatives)\b
Abduction/forced disappearance 5
    kidnap\w*
    abduct\w*
    hostages? (?:taken|seized|held|by)
    took ~2hostage
    forcibly disappeared
    enforced disappearance\w*
    disappeared
Sexual violence 6
    rap(?:e|ed|es|ing)\b
    sexual(?:ly)? (?:violence|assault\w*|abuse\w*|slavery)

Excessive force against protesters 6.6
    (?:security forces|forces|police|troops|soldiers|agents|army) ~3(?:opened fire|fired|shot) ~2(?:crowds?|mourners|marchers|worshippers)\b
    (?:fired|opened fire|shot|shooting) ~3(?:protesters|demonstrators|demonstration|protest)
Protest with intervention 6.3
    (?:fir(?:e|ed|es|ing)|us(?:ed|es|ing)|lobbed|shot) ~3tear ?gas
    (?:fir(?:e|ed|ing)|shot|shots|shooting) ~2(?:in|into|over) ~2(?:air|heads) to disperse\b
    (?:dispersed?|broke up|breaking up|dispersing) ~4(?:protest\w*|demonstrat\w+|rally|sit-in)
Peaceful protest 6.2
    protest(?:s|ed|ing)?\b
    demonstrat(?:ion|ions|ed|ing)\b
    (?:rally|rallied|rallies) (?:in|against|for|to)
    sit-in
    took to the streets
    (?:came|come|coming|pour(?:ed|ing)?|spill(?:ed|ing)?) (?:out )?(?:in|into|onto) the (?:streets?|squares?)\b
    (?:women|people|residents|students|thousands|hundreds|dozens|crowds|families|activists|workers|mourners|protesters|inhabitants|villagers) ~2march(?:ed|es|ing)?\b
    chant(?:ed|ing|s) (?:slogans|for|against|anti|their|demands)\b
Peaceful protest 4.2
    protesters?
    demonstrators?
Violent demonstration 6.5
    riot(?:s|ed|ing|ers?)?\b(?! (?:police|policemen|squads?|gear|shields?|control|forces))
    clash(?:es|ed|ing)? (?:\w+ )?(?:between|with|of) ~3(?:protesters|demonstrators)\b
    (?:protesters|demonstrators|residents|protests?|demonstrations?) ~5(?:burn\w*|burnt|stones?|tires|tyres|set fire|clash\w*|storm\w*|attack(?:ed|ing)\b|block\w* ~3tires)
Mob violence 6
    mob\b
    angry (?:crowd|residents|civilians)
    (?:tribal|family|local) (?:dispute|feud|brawl)

Agreement 5.4
    (?:agreement|deal|accord|pact|TRUCE|understanding) ~6(?:(?:ha[sd]|have|was|were|is|been) )*(?:reached|signed|struck|brokered|agreed|announced|came into (?:force|effect)|took effect|takes effect|take effect|enters? into force|entered into force|begins?|began|holds?|holding|held)\b
    (?:reach(?:ed|es)?|sign(?:ed|s)?|struck|agree[ds]?|broker(?:ed)?|clinch(?:ed)?|conclude[ds]?|accept(?:s|ed)?|announce[ds]?|declare[ds]?) ~6(?:agreements?|deals?|accords?|pacts?|TRUCE)\b
    agreement between
    (?:agreement|deal|accord|TRUCE|cessation),? (?:which|that) ~6(?:reached|signed|announced|agreed|made public|published|came into force|took effect|began|begins|started)\b
    TRUCE ~3in force since\b
    (?:fighting|hostilities|guns|attacks|military operations?) (?:is|are|was|were|will|would|should) (?:to )?(?:stop|cease|end|halt|fall silent)\b
    terms ~6(?:announced|published|agreed)\b
    accept(?:s|ed) it\b
    agreed ~4(?:to|on|in|that)\b
    agrees? (?:to|on|upon|joint|new)\b
    (?:announc|publish|set out|accept)(?:e|es|ed|s)? (?:the |on )?~2terms
Agreement 4.8
    (?:military (?:action|operations?)|fighting|hostilities|fire|shelling|bombing|strikes) ~2(?:halted|ceased|stopped|suspended)\b
    (?:halt|cease|stop|suspend)(?:ed|s)? ~2(?:fighting|hostilities|military (?:action|operations?))
    (?:prisoners?|prisoner|hostage|detainee) (?:swap|exchange)s?
    swap(?:s|ped|ping)? ~2(?:prisoners|detainees|captives|hostages|bodies)\b
    exchang(?:ed|e) (?:of )?~3(?:prisoners|detainees|bodies|captives)
    releas(?:e|ed|es) ~3(?:prisoners|detainees|hostages|captives)
    (?:start|beginning|onset) of ~2TRUCE\b
Agreement 4
    TRUCE\b
Arrests 5.7
    arrest(?:s|ed|ing)?\b
    detain(?:s|ed|ing)\b
    rounded up
    (?:raid(?:s|ed)? and arrest|arrest and raid|raid and search)
Arrests 5
    raid(?:ed|s|ing)? ~2(?:houses?|homes?|shops?|properties)
Disrupted weapons use 8.2
    (?:devices?|ieds?|bombs?|mines?|landmines?|explosives|vbieds?|car bombs?) ~5(?:was |were )?(?:dismantled|defused|removed)
    (?:defus|dismantl|deactivat)\w* ~4(?:bombs?|ieds?|mines?|landmines?|devices?|explosives?|vbieds?|belts?)\b
    (?:comb|sweep|scour|search|swept)(?:s|ed|es|ing)? (?:[\w'.-]+ ){0,8}?for (?:\w+ )?(?:mines|landmines|explosives|booby[- ]traps|bombs|ieds)\b
    (?:clear|demin)(?:s|ed|ing) (?:[\w'.-]+ ){0,6}?(?:mines|landmines|explosives|ieds|unexploded|ordnance)\b
    (?:car|roadside|truck|motorcycle) bombs? ~3(?:was |were )?(?:dismantled|defused)
Disrupted weapons use 6.7
    defus\w+
    dismantl(?:ed|es|ing) ~4(?:bombs?|ieds?|mines?|devices?|explosives?|landmines?)
    (?:shot|shoot|shooting) down
    downed
    intercept\w*
    foil(?:ed|s)? (?:an? )?~2(?:bomb\w*|suicide|plot|smuggling)
    (?:foil|thwart|prevent|avert)(?:ed|s)? ~3(?:attempts?|plots?|plans?) to (?:blow up|bomb|detonate|explode|attack with|assassinate)
    thwart(?:ed|s)? (?:an? |the )?~1(?:suicide|bomb\w*|car bomb|terror\w*|assassination|plot)
    (?:seized|found|confiscated|discovered) ~5(?:weapons?|ammunition|explosives|missiles|arms|rifles|cache|tunnels?)
Disrupted weapons use 4.8
    disarm\w*
    weapons? (?:seized|caches?|depots? (?:seized|found))
Headquarters or base established 5.8
    (?:set up|opened|opens|established|establishes) ~4(?:centers?|centres?)\b
    (?:establish|set up|set|build|built|erect|open)\w* (?!fire\b)~5(?:bases?|headquarters|checkpoints?|observation (?:posts?|points?)|military points?|outposts?)\b
    (?:centers?|centres?|bases?|headquarters|crossings?) ~3(?:was |were |been |that ~3|which ~3)(?:set up|opened|established)\b
Looting/property destruction 7.6
    (?:destroy|demolish|bulldoz|raz)(?:ed|es|ing|s)? ~6(?:temples?|monaster(?:y|ies)|shrines?|tombs?|arch|antiquities|artifacts|ruins)
    bl(?:ew|ow|ows|owing|own) up ~4(?:temples?|monaster(?:y|ies)|shrines?|tombs?|houses?|homes?|arch|antiquities)
Looting/property destruction 6
    (?:seiz|confiscat|appropriat)(?:e|ed|es|ing) ~4(?:property|properties|houses?|homes?|lands?|shops?|belongings)
Looting/property destruction 5.7
    loot\w*
    (?:strip|ransack|pillag|plunder)(?:s|es|e|d|ed|ped|ping|ing)? ~2(?:homes?|houses?|shops?|stores|churches|villages?|towns?|museums?)\b
    set fire to
    set ~1(?:ablaze|alight|on fire)\b
    vandali[sz]\w*
    (?:burn(?:ed|t|ing)|torch(?:ed|ing)|destroy(?:ed|ing)|bulldoz(?:ed|ing)|demolish(?:ed|ing)) (?:down )?~4(?:houses?|homes?|crops?|shops?|shrines?|churches|property|farmland|trees)
    demolish\w*
    confiscat\w+
    property destruction
Non-violent transfer of territory 9
    non-violent transfer of territory
Non-violent transfer of territory 5.7
    withdr(?:aw|ew|awn|aws|awal|awing|awals)\b
    pull(?:s|ed|ing)? (?:out|back)\b
    surrender\w*
    hand(?:s|ed|ing)? over ~4(?:town|village|city|district|base|positions?|control|dam|field|headquarters|crossing|checkpoints?)
    (?:entered|took control of|regained) ~6(?:without (?:a fight|fighting|clashes)|after ~6withdr\w+)
Change to group/activity 5.9
    (?:russian|us|american|iranian|turkish) ~2(?:force|forces|troops|warplanes|aircraft|jets) ~6(?:withdr\w+|left|leaves?|pull\w* out|fl(?:y|ew|own) home|return\w*)
    order(?:s|ed|ing) ~6(?:forces?|troops|warplanes) ~1(?:out|home|to withdraw)
    warplanes ~2(?:left|leave|leaves|return\w*)
    (?:us|u\.s\.|russian?|iran|turkey|turkish|american|united states|moscow|washington|tehran|trump|putin|hezbollah) ~3(?:pull|withdraw|bring)(?:s|ing)? ~4(?:forces|troops|soldiers|warplanes|fighters) ~2(?:from|out of|home)\b
    declar(?:ed|es|ing) ~3(?:federal|autonomous|federation|autonomy)
Change to group/activity 5.7
    (?:merge[ds]?|merger|splinter\w*|defect(?:ed|s|ions?|ors?)|re-brand\w*|rebrand\w*|renamed)\b
    form(?:ed|s|ation of)? (?:a |of a )?(?:new )?~2(?:alliance|coalition|army|brigade|operations room|faction|council)
    (?:swear|swore|pledg\w+) allegiance
    movement of forces
    recruit(?:ed|s|ing|ment)?\b
    (?:lay|lays|laid|laying) down (?:their |its )?(?:arms|weapons)\b
    conscript\w+
Change to group/activity 4.4
    (?:deploy|redeploy|reinforce)\w*
    sen[dt]s? ~3(?:troops|forces|reinforcements|convoys?)
    (?:joint|military|russian|turkish|us|american) ~1patrols?\b
    military (?:build-?up|buildup|reinforcements|convoy)
    convoys? (?:of|carrying|entered|arrived) ~4(?:military|troops|forces|trucks|reinforcements|vehicles)
Other 6.5
    AIRCRAFT ~7(?:crash\w*|c[ao]mes? down|was lost|went down|is lost)
    (?:crash|loss) of ~4AIRCRAFT
Other 6.2
    releas(?:ed|es) ~5workers
    (?:workers|hostages|prisoners|captives) ~8(?:were |been |was )?(?:freed|released)
    free(?:d|s|ing) ~4(?:workers|hostages|prisoners|captives)
Other 4.5
    hand(?:s|ed|ing)? over ~5(?:women|children|orphans|prisoners|detainees|captives|suspects?|families|bodies)\b
Other 4.2
    (?:receiv|suppl|deliver|smuggl|arm(?:ing|ed)? with|transfer)\w* ~4(?:weapons?|arms|ammunition|munitions|missiles)\b
    weapons? (?:cargos?|cargoes|shipments?|deliver\w+)
    (?:imposed?|impos\w+) ~2curfew
    clos(?:ed|es|ing) ~3(?:roads?|crossings?|shops|bridge|checkpoints?)
    (?:open|reopen|re-open)(?:ed|s|ing) ~2(?:roads?|crossings?|bridge)
    leaflets
    (?:power|electricity|water|internet) (?:supply |supplies |service )?(?:was|were|has been|is|are) ~1cut\b
    (?:power|electricity|internet) (?:outages?|cuts?|blackouts?)\b

Negotiation 4.8
    (?:beg[aiu]n|begun|start|held|hold|holding|resum|open|launch|continu|host|conduct|conven|kick|suspend|paus)(?:s|ed|e|es|ing)? ~5TALKS\b
    (?:take|takes|took|taken|taking) part in ~4TALKS\b
    TALKS(?: [\w'-]+){0,4},? (?:which|that) (?:had |have |were |are |is |was )?(?:open|beg[aiu]n|start|resum)\w*
    (?:parties|sides|delegations) ~4meet again\b
    (?:(?:foreign|defen[cs]e) ministers|special envoys) ~7(?:meet|met|gather|gathered|convene|convened)\b
    (?:next|new|another|third|second|fourth) rounds? ~3(?:planned|scheduled|due|expected|set)\b
    suspend(?:s|ed)? ~6TALKS\b
    (?:suspension|resumption|start|opening|end|collapse) of ~3TALKS\b
    TALKS ~8(?:beg[aiu]n|began|started?|starts|resumed?|resumes|opens?|opened|continued?|kicked|collapsed|were suspended|under ?way|held|adjourned|ended|concluded)\b
    rounds? ~4(?:began|begun|opened|ended|concluded|adjourned|resumed)\b
    negotiat(?:ed|es)\b
    (?:is|are|were|was) negotiating\b
Negotiation 3
    TALKS\b
    negotiat(?:e|ing|ors?)\b
    peace (?:process|conference)
    mediat(?:e|ed|es|ing|ion)\b
Visit/Call 4.6
    (?:spoke|spoken|speaks|talked) ~4(?:with|to) ~4(?:president|minister|king|counterpart|putin|assad|obama|erdogan|kerry|lavrov|rouhani|secretary|envoy)
    discuss(?:ed|es) ~6(?:by|on|over) (?:the )?(?:tele)?phone
    (?:met|meets?) ~3(?:putin|assad|obama|erdogan|kerry|lavrov|rouhani|de mistura)
    (?:call|called|calls) ~2(?:by telephone|counterpart)
    phone (?:calls?|talks?|conversation)
    telephone[ds]?\b
    by (?:tele)?phone
    on (?:the )?phone
    visit(?:s|ed|ing)? ~3(?:troops|soldiers|front(?:-| )?lines?)\b
    visit(?:s|ed|ing)? (?:to )?(?:moscow|damascus|tehran|geneva|ankara|syria|russia|turkey|washington|beirut|amman|riyadh)
    receiv(?:es|ed|ing) ~3(?:delegations?|president|minister|envoys?|ambassador|king|secretary)\b
    (?:meet|met|meets|meeting) (?:with )?~4(?:president|minister|envoy|counterpart|king|leader|secretary)
    arriv(?:ed|es) in (?:moscow|damascus|tehran|geneva|ankara|vienna)
Vote 4.8
    vot(?:e|ed|es|ing)\b
    veto(?:ed|es|s)?\b
    referendum
    elections?\b
    polls? (?:open|close)
    adopt(?:s|ed)? (?:a |the )?~1resolution
    resolution (?:\d+ )?(?:[\w'-]+ ){0,4}?(?:council, )?(?:was |is )?(?:adopted|passed)
    unanimously
    security council ~2(?:extend|renew|adopt|approv|back|authori[sz])(?:ed|es|s)\b
Sanction 4.6
    sanction(?:s|ed)?\b
    embargo\w*
    blacklist\w*
Accusation 4.2
    accus(?:e|ed|es|ing)\b
    blam(?:e|ed|es|ing) (?!on\b)~5for ~4(?:attack|(?:air ?)?strike|raid|bomb|blast|explosion|kill|death|massacre|shell|violence|war\b|conflict|crisis|violat|breach|break|fail|collapse|escalat|assassinat|fighting|clash|bloodshed|offensive|siege|unrest|crash|abduct|kidnap)
    blam(?:e|ed|es|ing) (?:the )?~2(?:regime|government|army|forces|rebels|opposition|militants|militias?|terrorists|jihadists|fighters|coalition|islamic state|isis|daesh|assad|russia|turkey|israel|iran|west|damascus|moscow|tehran|ankara|washington)\b ~3for\b
    condemn(?:s|ed|ing)?\b
    denounc\w*
    slam(?:s|med)\b(?! into)

Aid delivery 6
    aid ~8(?:reach\w*|enter\w*|arriv\w*|deliver\w*|distribut\w*)
    receiv(?:es|ed|ing) (?:an? |the |its |their )?~2(?:convoys?|aid|supplies|food|assistance)\b
    (?:convoys?|trucks?) ~2(?:went|rolled|drove|headed|arrived) (?:in |into |to |at )@
    reach(?:es|ed|ing)? ~3besieged (?:places|areas|towns|villages|communities|people)\b
    (?:convoys?|trucks?|supplies|food|medicine) ~8(?:reach(?:ed|es)?|enter(?:ed|s)?|arriv(?:ed|es)|delivered) ~4(?:besieged|towns?|villages?|camp|areas?|@)
    (?:convoys?|trucks?|food|flour|supplies) ~3(?:reach|enter)(?:ed|es|s)? @
    (?:carr(?:y|ied|ying)|took|haul(?:ed|ing)?|drove) ~2RELIEF ~6(?:into|to) (?:the )?@
    (?:brought|bring|bringing|took) ~1aid
    drop(?:ped|s)? ~4(?:aid|food|supplies|tonnes)
Aid delivery 5.2
    (?:deliver|distribut|dispatch|airlift|unload|brought|bring|hand(?:ed|s|ing)? out)\w* ~5RELIEF ?~2(?:aid|supplies|items|parcels|packages|kits|assistance|rations|food|goods|equipment)?
    RELIEF ~3(?:aid|supplies|items|parcels|packages|kits|assistance|rations|shipments?|convoys?)? ?~3(?:distributed|delivered|dispatched|handed out|unloaded|airlifted)\b
    reach(?:ed|es|ing)? (?:[\w'.,-]+ ){1,14}?with (?:life-saving |emergency |humanitarian )*(?:food|aid|assistance|relief|medic\w+|supplies|cash|vaccin\w+)\b
    (?:carry|carries|carried|conduct(?:s|ed)?|held) ~3humanitarian (?:actions?|operations?)
    enter(?:s|ed|ing)? ~6(?:with|carrying|loaded with|bringing) ~5(?:food|aid|medic\w+|supplies|relief|flour|rations)\b
Aid delivery 4.6
    aid (?:convoys?|deliver\w*|trucks?|entered|enters?|reach\w*|drops?|air ?drops?|shipments?)
    (?:deliver\w*|humanitarian) (?:of )?~2(?:aid|assistance|relief|supplies|convoys?)
    trucks? of ~2(?:aid|assistance|RELIEF)\b
    airdrop\w*
    food (?:aid|parcels|supplies)
Displacement 5.9
    (?:flee|flees|fleeing|fled|escap(?:e|es|ed|ing)|displaced by|uprooted by) (?:the |heavy |fierce |intense |renewed |ongoing |recent )*(?:fighting|clashes|battles?|offensive|shelling|bombing|bombardment|air ?strikes?|air raids?|violence|attacks?|assault)\b
    (?:left|leave|leaves|leaving|flee|fled|fleeing|displaced|uprooted) (?:[\w',.-]+ ){0,12}?(?:because of|due to|owing to) (?:the |heavy |fierce |intense |renewed |ongoing |recent )*(?:fighting|clashes|battles?|offensive|shelling|bombing|bombardment|air ?strikes?|air raids?|violence|attacks?|assault)\b
Displacement 4.6
    (?:left|leave|leaves|leaving|abandon(?:ed|ing)?) (?:behind )?their (?:homes|houses|villages|towns)\b
Displacement 4.4
    displac(?:ed|ement|es|ing)\b(?! (?:camps?|sites?|centers?|centres?))
    flee(?:s|ing)?\b
    (?:people|civilians|families|residents|fighters|rebels|idps|inhabitants|thousands|hundreds) ~2(?:left|leave|leaving) (?:the )?(?:(?:towns?|cit(?:y|ies)|villages?|districts?|suburbs?|enclave) of )?@
    fled\b
    refugees? (?:cross|flee|fled|pour|stream|arriv)\w*
    exodus
Evacuation 5
    (?:leave|leaves|left|leaving|quit|depart(?:ed|s|ing)?)\b(?= ~8under (?:an?|the|what) ~3(?:deal|agreement|accord|truce|cease-?fire)\b)
    evacuat\w+
    (?:rebels|fighters|militants|militiamen|insurgents|gunmen|families|civilians|residents|evacuees|displaced|wounded|prisoners|refugees) ~6board(?:ed|s|ing) ~3bus(?:es)?\b
    board(?:ed|s|ing) ~3bus(?:es)? ~3(?:in|from|at|near|for|to|out of|bound for) (?:the )?(?:(?:towns?|cit(?:y|ies)|villages?|districts?|suburbs?|enclave|province) of )?@
    bus(?:es)? ~6(?:rebels|fighters|militants|militiamen|insurgents|gunmen|families|civilians|residents|evacuees|people|wounded) ~6(?:left|leave|leaves|leaving|departed|depart|set off)\b
    bus(?:es)? ~6(?:left|leave|leaves|leaving|departed|depart|set off) (?:for )?(?:the )?(?:(?:towns?|cit(?:y|ies)|villages?|districts?|suburbs?|enclave) of )?@
Siege 4.4
    siege (?:of|on)\b
    besieging
    besiege[sd]? (?:the|a|an)\b
    (?:laid|lay|laying|lift\w*|impos\w+|tighten\w*|end\w*) ~4(?:siege|blockade)\b
    tighten\w* ~3(?:noose|encirclement|grip)\b
    (?:siege|blockade) (?:was |is |has been )?(?:lifted|broken|imposed)
    blockaded

Statement 1
    (?:said|says|stated|announced|announces|declared|vow(?:s|ed)?|issue[ds] ~5decree|stressed|call(?:s|ed) (?:on|for)|urg(?:e|ed|es)|warn(?:s|ed)?|threaten(?:s|ed)|promis(?:es|ed)|reiterat(?:es|ed)|back(?:s|ed)|confirmed|insist(?:s|ed)?|pledg(?:e|ed|es)|demand(?:s|ed)|statement|hail(?:s|ed)|welcom(?:es|ed)|reject(?:s|ed)?|prais(?:es|ed))\b
"""


class TypePattern(NamedTuple):
    """A pattern of a sub-event type, and how strongly it speaks."""

    sub_event_type: str
    weight: float
    pattern: str
    needs_place: bool


class QuietPattern(NamedTuple):
    """A pattern in which words of a sub-event type tell of none: "on strike"."""

    sub_event_type: str
    pattern: str


def _read_table() -> tuple[list[TypePattern], list[QuietPattern]]:
    patterns, quiet = [], []
    sub, weight = "", 0.0
    for line in _TABLE.splitlines():
        if line.startswith(" "):
            pattern = re.sub(
                "|".join(sorted(_WORDS, key=len, reverse=True)), lambda match: _WORDS[match.group()], line.strip()
            )
            needs_place = pattern.endswith("@")
            pattern = re.sub(r"~(\d)", r"(?:[\\w'-]+ ){0,\1}?", pattern)
            if sub.startswith(_NO):
                quiet.append(QuietPattern(sub.removeprefix(_NO), pattern))
            else:
                patterns.append(TypePattern(sub, weight, pattern.removesuffix("@").replace("|@", ""), needs_place))
        elif line.startswith(_NO):
            sub = line
        elif line:
            sub, number = line.rsplit(" ", 1)
            weight = float(number)
    return patterns, quiet


_NO = "No "
PATTERNS, QUIET = _read_table()
