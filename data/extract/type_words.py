"""The words of each sub-event type: a table of patterns, each with how strongly it speaks.

A pattern begins with letters of its first word and matches folded text from there. The weightiest pattern of a sentence gives its type: a
means ("air strike") outweighs the harm ("killed"), a rare means outweighs a common one. Up to 3.0 the words do not tell the means
("attack", "killed"), or are too common to stand for an event by themselves. Sub-event types are ACLED's (Codebook 2023) and our own two.
"""

_PLANES = (
    r"(?:war ?planes?|(?:fighter |war)?jets?|helicopters?|aircrafts?|drones?|air ?force|aviation|bombers?|planes?)"
)
_TRUCE = r"(?:cease-?fires?|truces?|cessation of hostilities|local ceasefires?|de-?escalation)"
_TALKS = r"(?:negotiations?|talks|peace talks)"

# fmt: off
PATTERNS: tuple[tuple[str, float, str], ...] = (
    ("Chemical weapon", 9.0, r"(?:chemical|gas|chlorine|sarin|nerve|toxic|poison(?:ous)?)[- ](?:weapons? |gas |agents? |laden |filled )*(?:attacks?|strikes?|bomb(?:s|ing|ardment)?|massacres?|shelling|raids?|barrel|shells?|rockets?|missiles?)"),
    ("Chemical weapon", 8.0, r"chlorine|sarin|nerve (?:gas|agent)|mustard gas|poison(?:ous)? gas|toxic (?:gas(?:es)?|chemicals?|substances?)"),
    ("Chemical weapon", 5.0, r"chemical (?:weapons?|agents?|substances?)|suffocat\w+|asphyxiat\w+|gassed"),
    ("Suicide bomb", 8.5, r"suicide (?:car |truck |vest |bomb |mass )*(?:bomb(?:s|er|ers|ing|ings)?|attack(?:s|er|ers)?|blasts?|explosions?|operations?)|blew (?:himself|herself|themselves|itself) up|blow(?:s|ing)? (?:himself|herself|themselves) up"),
    ("Remote explosive/landmine/IED", 7.5, r"(?:car|truck|motorcycle|vehicle|booby[- ]trapped|roadside|parcel|bus|van|explosive|bike)[- ]bomb(?:s|ing|ings)?|ieds?\b|improvised explosive|land ?mines?|booby[- ]trap\w*|vbieds?|explosive(?:s)? device|explosive-laden|(?:tunnel|twin|roadside) (?:blast|bomb|explosion)s?|mines? (?:explo\w+|blast|planted|left)|packed with explosives|rigged with"),
    ("Remote explosive/landmine/IED", 5.0, r"bomb (?:blasts?|attacks?|explo\w+|went off|ripped|hit|kill\w*|in\b|at\b|near\b|targets?|targeted)|bombs? (?:hidden|planted)|blasts?\b|explosions?\b|exploded|detonat\w+|blew up|blown up|double bomb|bombings?\b|twin bomb\w*"),
    ("Grenade", 6.0, r"grenades?\b"),
    ("Air/drone strike", 7.0, r"air[- ]?(?:strikes?|raids?|bomb\w*|assaults?|attacks?|campaign)|aerial (?:\w+ )?(?:strikes?|raids?|bomb\w*|attacks?|assaults?|shelling|campaign|operations?)"),
    ("Air/drone strike", 6.8, r"barrel[- ]bombs?|barrel bomb\w*|container bombs?|cluster (?:bombs?|munitions?)|drone (?:strikes?|attacks?)|vacuum bombs?|thermobaric|white phosphorus"),
    ("Air/drone strike", 6.0, rf"{_PLANES} (?:[\w'-]+ ){{0,4}}?(?:struck|strikes?|hit|hits|bomb\w*|pound\w*|target\w*|attack\w*|raid\w*|carr(?:y|ied|ying)|destroy\w*|kill\w*|launch\w*|drop\w*|fir\w+|shell\w*|re-target)"),
    ("Air/drone strike", 3.2, r"(?:war ?planes?|(?:fighter |war)jets?|air ?force|warheads? from the air)\b"),
    ("Air/drone strike", 4.5, r"raids?\b|(?:us-led|coalition|russian|regime|government|syrian|turkish|israeli|american|us) (?:led )?(?:coalition )?strikes?\b|strikes? (?:on|in|kill\w*|hit|target\w*|against|near|destroy\w*)|sorties?|bombing (?:campaign|raids?|runs?)"),
    ("Air/drone strike", 3.0, r"strikes?\b|bombs? (?:dropped|fell)|dropp(?:ed|ing) (?:\w+ )?bombs?"),
    ("Shelling/artillery/missile attack", 6.5, r"shelling|shelled|artillery|mortars?\b|rocket (?:fire|attacks?|shells?|launch\w*)|(?:ballistic|cruise|tomahawk|scud|surface-to-surface|ground-to-ground|missile)s? (?:missiles?|strikes?|attacks?)|howitzers?|tank (?:fire|shells?)|rocket-propelled|shells? (?:hit|fell|fired|land\w*|target\w*|struck|kill\w*|on\b)|hell cannon|gas canisters?"),
    ("Shelling/artillery/missile attack", 5.5, r"rockets?\b|missiles?\b|shells\b|shell\b|projectiles?|bombard\w*|pound(?:ed|s|ing)?\b"),
    ("Government regains territory", 4.6, r"(?:recaptur|retak|retook|regain|liberat|re-captur)\w*|recover(?:ed|s|ing)? (?:control|ground|lost|territory|the (?:town|village|city|area))"),
    ("Non-state actor overtakes territory", 4.4, r"(?:captur|seiz|overr[au]n|took (?:full )?control|take (?:full )?control|taken control|taking control|storm(?:ed|s)? (?:the )?(?:town|village|base|city)|took over|takes control|control over)\w*"),
    ("Armed clash", 5.6, r"clash(?:es|ed|ing)?\b|fire ?fights?|gun ?battles?|battles?\b|battling|fighting\b|infighting|ambush\w*|counter-?(?:attack|offensive)\w*|offensive\b|(?:exchange|exchanged) (?:of )?(?:fire|targeting)|repel\w*|skirmish\w*|incursion|raided|engagement"),
    ("Armed clash", 3.6, r"advanc(?:e|ed|es|ing)\b|assault\w*|fought|operations? (?:against|to)|stormed|onslaught|attack(?:ed|s|ing)? (?:a |the |on )?(?:[\w'-]+ ){0,2}?(?:position|base|checkpoint|outpost|headquarters|barracks|airport|front|airbase)"),
    ("Attack", 5.8, r"execut(?:e|ed|es|ing|ions?)\b|behead\w*|crucif\w*|massacre[ds]? (?:by|against|of|in)|mass graves?|sniper\w*|gunned down|shot dead|shot and killed|gunfire|shot (?:by|at)|assassinat\w*|stoned to death|slaughter\w*|burned alive|firing squad|lynch\w*|torture\w*|hanged"),
    ("Attack", 3.0, r"massacre\w*|attack(?:s|ed|ing)?\b|targeted|opened fire"),
    ("Attack", 1.5, r"kill(?:s|ed|ing|ings)?\b|dead\b|deaths?\b|died\b|casualties|wounded|injured|lost (?:his|her|their) li\w+|martyr\w*"),
    ("Abduction/forced disappearance", 5.0, r"kidnap\w*|abduct\w*|hostages? (?:taken|seized|held|by)|took (?:[\w'-]+ ){0,2}hostage|forcibly disappeared|enforced disappearance\w*"),
    ("Sexual violence", 6.0, r"rap(?:e|ed|es|ing)\b|sexual(?:ly)? (?:violence|assault\w*|abuse\w*|slavery)"),
    ("Peaceful protest", 4.2, r"protest(?:s|ed|ers?|ing)?\b|demonstrat(?:ion|ions|ors?|ed|ing)\b|rall(?:y|ies|ied) (?:in|against|for|to)|sit-in"),
    ("Violent demonstration", 4.6, r"riot(?:s|ed|ing|ers?)?\b|mob\b"),
    ("Agreement", 5.2, rf"(?:agreement|deal|accord|pact|{_TRUCE}|understanding) (?:[\w'-]+ ){{0,6}}?(?:(?:ha[sd]|have|was|were|is|been) )*(?:reached|signed|struck|brokered|agreed|announced|came into (?:force|effect)|took effect|takes effect|take effect|enters? into force|entered into force|begins?|began|holds?|holding|held)\b"),
    ("Agreement", 5.2, rf"(?:reach(?:ed|es)?|sign(?:ed|s)?|struck|agree[ds]?|broker(?:ed)?|clinch(?:ed)?|conclude[ds]?|accept(?:s|ed)?|announce[ds]?|declare[ds]?) (?:[\w'-]+ ){{0,6}}?(?:agreements?|deals?|accords?|pacts?|{_TRUCE})\b"),
    ("Agreement", 4.8, r"(?:military (?:action|operations?)|fighting|hostilities|fire|shelling|bombing|strikes) (?:[\w'-]+ ){0,2}?(?:halted|ceased|stopped|suspended)\b|(?:halt|cease|stop|suspend)(?:ed|s)? (?:[\w'-]+ ){0,2}?(?:fighting|hostilities|military (?:action|operations?))"),
    ("Agreement", 4.0, rf"{_TRUCE}\b"),
    ("Arrests", 4.6, r"arrest(?:s|ed|ing)?\b|detain(?:s|ed|ing)?\b|rounded up"),
    ("Disrupted weapons use", 4.8, r"(?:defus|dismantl|disarm)\w+|weapons? (?:seized|caches?|depots? (?:seized|found))|shot down|downed|intercept\w*"),
    ("Headquarters or base established", 4.6, r"(?:establish|set up|build|open)\w* (?:[\w'-]+ ){0,3}?(?:bases?|headquarters|checkpoints?|observation posts?)\b"),
    ("Looting/property destruction", 4.4, r"loot\w*|set fire to|vandali[sz]\w*|burn(?:ed|t|ing) (?:down )?(?:[\w'-]+ ){0,2}(?:houses?|homes?|crops?)|demolish\w*"),
    ("Non-violent transfer of territory", 5.0, r"withdr(?:aw|ew|awn|aws|awal|awing|awals)\b|pull(?:s|ed|ing)? (?:out|back)\b|surrender\w*|hand(?:s|ed|ing)? over (?:[\w'-]+ ){0,3}(?:town|village|city|district|base|positions?|control)"),
    ("Change to group/activity", 4.0, r"(?:merge[ds]?|merger|splinter\w*|defect(?:ed|s|ions?|ors?)|re-?brand\w*|renamed|form(?:ed|s)? (?:a )?(?:new )?(?:alliance|coalition|army|brigade)|recruit\w*)\b"),
    ("Change to group/activity", 4.2, r"(?:deploy|redeploy|reinforce)\w*|sen[dt]s? (?:[\w'-]+ ){0,3}(?:troops|forces|reinforcements)|military (?:build-?up|buildup)"),
    ("Other", 4.2, r"(?:receiv|suppl|deliver|smuggl|arm(?:ing|ed)? with|transfer)\w* (?:[\w'-]+ ){0,4}?(?:weapons?|arms|ammunition|munitions|missiles)\b|weapons? (?:cargos?|cargoes|shipments?|deliver\w+)"),
    ("Negotiation", 4.8, rf"(?:beg[aiu]n|begun|start|held|hold|holding|resum|open|launch|continu|host|conduct|conven|kick|suspend|paus)(?:s|ed|e|es|ing)? (?:[\w'-]+ ){{0,3}}?{_TALKS}\b|{_TALKS} (?:[\w'-]+ ){{0,4}}?(?:beg[aiu]n|began|started|resumed?|opened|continued?|kicked|collapsed|were suspended|under ?way|held|adjourned|ended|concluded)\b|negotiat(?:ed|es)\b"),
    ("Negotiation", 3.0, rf"{_TALKS}\b|negotiat(?:e|ing|ors?)\b|peace (?:process|conference)|mediat(?:e|ed|es|ing|ion)\b"),
    ("Visit/Call", 4.6, r"phone (?:calls?|talks?|conversation)|telephone[ds]?\b|by phone|on (?:the )?phone|(?:visit(?:s|ed|ing)? (?:to )?(?:moscow|damascus|tehran|geneva|ankara|syria|russia|turkey|washington|beirut|amman|riyadh))|(?:met|meets|meeting) (?:with )?(?:[\w'-]+ ){0,4}?(?:president|minister|envoy|counterpart|king|leader|secretary)|(?:arriv(?:ed|es) in) (?:moscow|damascus|tehran|geneva|ankara|vienna)"),
    ("Vote", 4.8, r"(?:vot(?:e|ed|es|ing)|veto(?:ed|es|s)?|referendum|elections?|polls? (?:open|close))\b|adopt(?:s|ed)? (?:a |the )?(?:\w+ )?resolution|resolution (?:\d+ )?(?:was |is )?(?:adopted|passed)|unanimously"),
    ("Sanction", 4.6, r"sanction(?:s|ed)?\b|embargo\w*|blacklist\w*"),
    ("Accusation", 4.2, r"accus(?:e|ed|es|ing)\b|condemn(?:s|ed|ing)?\b|denounc\w*|slam(?:s|med)\b"),
    ("Aid delivery", 4.6, r"aid (?:convoys?|deliver\w*|trucks?|entered|reach\w*|drops?|air ?drops?|shipments?|workers)|(?:deliver\w*|humanitarian) (?:of )?(?:[\w'-]+ ){0,2}?(?:aid|assistance|relief|supplies|convoys?)|airdrop\w*|food (?:aid|parcels|supplies)"),
    ("Displacement", 4.4, r"displac(?:ed|ement|es|ing)\b|flee(?:s|ing)?\b|fled\b|refugees? (?:cross|flee|fled|pour|stream|arriv)\w*|exodus"),
    ("Evacuation", 5.0, r"evacuat\w+"),
    ("Siege", 4.4, r"siege (?:of|on)\b|besieging|(?:laid|lay|laying|lift\w*|broke|break\w*|impos\w+|tighten\w*|end\w*) (?:[\w'-]+ ){0,4}?(?:siege|blockade)\b|(?:siege|blockade) (?:was |is |has been )?(?:lifted|broken|imposed)|blockaded"),
    ("Statement", 1.0, r"(?:said|says|stated|announced|announces|declared|vow(?:s|ed)?|stressed|called (?:on|for)|urg(?:e|ed|es)|warn(?:s|ed)?|back(?:s|ed)|confirmed|insist(?:s|ed)|pledg(?:e|ed|es)|demand(?:s|ed)|statement|hail(?:s|ed)|welcom(?:es|ed)|reject(?:s|ed)?|prais(?:es|ed)|insist)\b"),
)
# fmt: on
