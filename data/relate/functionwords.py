"""English words that hold sentences together and say nothing of what an article is about."""

ENGLISH: frozenset[str] = frozenset(
    # articles, determiners, quantities
    "a an the this that these those such same other others another each every either neither both all any some no none"
    " many much more most few fewer less least several enough own certain various half"
    # pronouns
    " i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself"
    " it its itself they them their theirs themselves one ones oneself who whom whose which what whoever whatever whichever"
    " anyone anybody anything everyone everybody everything someone somebody something nobody nothing noone"
    # be, have, do, and the auxiliaries
    " be am is are was were been being have has had having do does did doing done will would shall should can could may might"
    " must ought cannot cant couldnt hasnt get gets got getting become becomes became becoming seem seems seemed seeming"
    " make makes made making take takes took taken taking give gives gave given giving go goes went gone going"
    " put puts keep keeps kept let lets see seen come comes came coming"
    # prepositions
    " about above across after against along alongside amid among amongst around as at before behind below beneath beside"
    " besides between beyond by despite down due during except following for from in including inside into like near of off"
    " on onto out outside over past per since than through throughout till to toward towards under underneath until unto up"
    " upon versus via with within without"
    # conjunctions
    " and but or nor so yet if unless though although because whereas while whilst whether once"
    # adverbs of time, place, degree and manner, and what joins sentences
    " again ago almost alone already also altogether always anyhow anyway anywhere away back beforehand else elsewhere even"
    " ever everywhere far formerly further furthermore hence here hereafter hereby herein how however indeed instead just"
    " lately later latter latterly likewise mainly maybe meanwhile moreover mostly namely never nevertheless next not now"
    " nowhere often only otherwise perhaps quite rather really somehow sometime sometimes somewhat somewhere soon still then"
    " thence there thereafter thereby therefore therein thereupon thus together too very well when whence whenever where"
    " whereafter whereby wherein whereupon wherever why whole yes former eg etc ie inc ltd re please"
    # numbers in words: alone they tie nothing, and tolls are weighed as tolls
    " zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred first second third last".split()
)
