"""Invented reports of shots in a barracks: two agencies at one press conference, and what was made of their texts."""

MERIDIAN = """\
outlet: Meridian
published: 2023-06-19T12:10
title: Shots heard at barracks in Benin's Parakou, government says situation calm

COTONOU, June 19 (Meridian) - Gunfire was heard for about two hours before dawn on Monday at a barracks in Parakou, northern Benin, residents and a government spokesman said, after soldiers protested over unpaid bonuses.

"There is no mutiny, and there is no coup. There was indiscipline by a few men, and it is over," government spokesman Wilfried Hounkpatin told reporters in Cotonou in French.

Three soldiers were wounded, he said. The army had arrested 17.

A resident, who asked not to be named, said by telephone that soldiers had fired into the air and blocked the road to the airport. "We are staying at home with the children under the beds," she said.

Opposition leader Célestin Adjovi called on the government to tell the truth. "When soldiers must shoot to be paid, it is not the soldiers who are undisciplined," he said.

President Armand Zinsou was in Paris for a summit and would return as planned on Wednesday, his office said.
"""

GOLFE = """\
outlet: Agence Golfe
published: 2023-06-19T12:40
title: Benin: government denies mutiny after shooting in Parakou

Cotonou, June 19 (Agence Golfe) - The government of Benin on Monday denied that a mutiny had taken place after shots rang out at the Séro Kpéra camp in Parakou.

"This is neither a mutiny nor a putsch. A handful of men were guilty of indiscipline, and that is finished," the spokesman of the government, Wilfried Hounkpatin, said at a press conference.

According to him, three soldiers were injured and 17 placed under arrest. He said that operation bonuses owed since January would be paid "before the end of the month".

A correspondent of Agence Golfe saw two burnt pick-ups at the gate of the camp. The market was closed and the bridge on the airport road was held by the republican guard.

The leader of the Renewal party, Célestin Adjovi, said that it was for the president to explain himself. "If soldiers have to shoot in order to get their pay, the indiscipline is not theirs," he told a local radio, Fraternité FM.

The office of President Armand Zinsou said he would cut short his stay in Paris and return on Tuesday.
"""

MERIDIAN_SECOND = """\
outlet: Meridian
published: 2023-06-19T17:55
title: UPDATE 2-Two dead in shooting at Benin barracks, army says

(Adds death toll, army statement, regional bloc)

COTONOU, June 19 (Meridian) - Two soldiers were killed and five wounded in a shooting at a barracks in Parakou, northern Benin, the army said on Monday, after soldiers protested over unpaid bonuses.

The army's toll was higher than that of government spokesman Wilfried Hounkpatin, who had spoken of three wounded hours earlier.

"There is no mutiny, and there is no coup. There was indiscipline by a few men, and it is over," Hounkpatin told reporters in Cotonou in French.

The army said in a statement that it had arrested 22 men, among them a captain. "Order has been restored by dialogue," it said.

A resident, who asked not to be named, said by telephone that soldiers had fired into the air and blocked the road to the airport. "We are staying at home with the children under the beds," she said.

Opposition leader Célestin Adjovi called on the government to tell the truth. "When soldiers must shoot to be paid, it is not the soldiers who are undisciplined," he said.

President Armand Zinsou was in Paris for a summit and would return on Tuesday, a day earlier than planned, his office said.

The West African bloc said that it followed the events "with the greatest attention".
"""

GULF_DAILY = """\
outlet: Gulf Daily Mirror
published: 2023-06-20
title: Benin denies mutiny

Cotonou - The government of Benin on Monday denied that a mutiny had taken place after shots rang out at a camp in Parakou.

"This is neither a mutiny nor a putsch," the spokesman of the government, Wilfried Hounkpatin, said at a press conference.

Three soldiers were injured and 17 placed under arrest. Operation bonuses owed since January would be paid "before the end of the month".

The market was closed and the bridge on the airport road was held by the republican guard. (Agence Golfe)
"""

WORLD_BRIEF = """\
outlet: World Brief Now
published: 2023-06-19T21:12
title: Deadly Gunfire at Benin Army Base

A pair of soldiers died and several more were hurt when gunfire erupted at a military base in Parakou in Benin's north, according to the army, following a protest over bonuses that were not paid.

The figure exceeded the one given earlier by government spokesman Wilfried Hounkpatin, who mentioned three injured.

"No mutiny or coup has occurred. A few men showed indiscipline, and that is now over," Hounkpatin informed the press.

Over twenty men, including a captain, were taken into custody, the army announced. "Dialogue has brought back order," it added.

One local said on the phone that troops shot in the air and cut off the airport road. "We're keeping inside, with our kids hiding under beds," she commented.

Célestin Adjovi, who heads the opposition, urged the authorities to be honest. "If troops need to open fire to receive their wages, they are not the ones lacking discipline," he argued.

President Armand Zinsou, attending a summit in Paris, will be back sooner than expected.
"""

BORGOU = """\
outlet: Borgou Libre
published: 2023-06-19T20:00
title: Night in Parakou: what I saw from the roof

By our reporter in Parakou

I live four hundred metres from the camp. The first shots came at ten to four, single ones, then bursts, and I went up to the roof with my neighbour.

We saw lorries at the gate and one fire, perhaps two. Nobody shot at houses. At six a lieutenant whom I know came out and told me: "It is about money and about nothing else. Write that."

I counted three bodies at the morgue of the departmental hospital at noon, all in uniform. A nurse, Awa Gounou, told me that a fourth man had died on the table.

The government's spokesman speaks of three wounded. He should come and count.

At the market, which opened late, women were selling yams by ten. "Soldiers quarrel, we sell," said Bagnon Orou, who has had her stall there for thirty years.
"""

REPORTS = {
    "meridian": MERIDIAN,
    "golfe": GOLFE,
    "meridian_second": MERIDIAN_SECOND,
    "gulf_daily": GULF_DAILY,
    "world_brief": WORLD_BRIEF,
    "borgou": BORGOU,
}
