/** Written in the notation of demo-review.ts. */
export const leadingReviews: Readonly<Record<string, string>> = {
  "harrow-lane-scalp-studio": `
Jonathan E. | V2 | 1130 | 45 | 5555455 | full_shave | My barber asked who cuts it so close | Norwood six at thirty-four. Maya turned me away the first time because my skin was irritated, and I am glad. Six weeks after the third session it simply looks like I shave my head.
  saw: dots as_hair, depth none, hairline irregular, healing normal
  conduct: none
  promised: Three sessions, soft line, nothing lower than my old one
  delivered: Exactly that
  paid: 1800 GBP, 3 sessions
+ | 780 | 395 | 5555555 | A year on | Slightly softer than it was, which suits me better. No top-up needed yet. She photographed it again at the year and put the picture next to the old one, unedited.
  saw: colour match, density fits
+ | 40 | 1135 | 4544555 | Three years | It has faded a little at the front, as she said it would. Booked a refresh. I would do it again.
  saw: colour match, density thin
  reply 37: Thank you, Jonathan. The refresh will be one short session; we will match the batch on your record.
Kwame B. | V2 | 905 | 52 | 5555555 | density | Finally somebody who mixed for my skin | Two places had told me one black fits all. Maya made three dilutions and tested them behind my ear. No blue, no grey.
  saw: colour match, depth none, dots fine, healing normal
  conduct: none
  paid: 1300 GBP, 3 sessions
+ | 588 | 369 | 5555555 | A year, and no blue | Same colour in the bathroom and in the street. I was told it would lighten a little in the second year and that it would not turn, and so far that is how it goes.
  saw: colour match, density fits
Lukas F. | V1 | 720 | 38 | 5554555 | hairline | She refused to go lower | I asked for a teenage hairline. She drew it on, took a photo, and asked me to look at it for two weeks. I came back and chose the higher one.
  saw: hairline irregular, dots fine
  conduct: none
  paid: 750 GBP, 2 sessions
Denise A. | V2 | 610 | 64 | 5555555 | scar | Strip scar gone under a number two | The scar took two rounds because scar tissue holds pigment poorly; I was told that before I paid, not after.
  saw: density fits, spacing even
  conduct: none
  paid: 560 GBP, 2 sessions
+ | 296 | 378 | 5545455 | A year under a number two | The scar shows as a faint line if I know where to look. She photographed it free of charge and put the picture beside the first one.
  saw: density thin, colour match
Raj V. | V2 | 433 | 49 | 4444455 | full_shave | Tom is good, and says what he does not know | Tom did mine. When we got to my crown scar he called Maya in and she did that part. One temple needed evening out at session three. Fair price for what it is.
  saw: density fits, spacing even
  conduct: none
  practitioner: tom-hale
  paid: 1600 GBP, 3 sessions
Stefan O. | V1 | 301 | 36 | 5545555 | full_shave | Calm and clinical | Consent form, patch test, a talk about laser as well. Slightly lighter than I pictured at six weeks, and she offered a fourth pass at no charge.
  saw: density thin, healing normal
  conduct: none
Ibrahim S. | V2 | 188 | 71 | 5555555 | correction | Put right what another clinic did | I came with a blue helmet from a one-session place up north. Two removal sessions elsewhere, then Maya rebuilt it. I can wear my hair at zero in daylight again.
  saw: colour match, depth none
  conduct: none
  promised: Honest chance of 80 per cent better
  delivered: Better than that
  paid: 1900 GBP, 3 sessions
Greg N. | V0 | 150 | 40 | 4444444 | density | Good, pricey | Not cheap. The result is good. Parking is terrible.
Michael T. | V1 | 92 | 33 | 5555455 | full_shave | Tom, six weeks in | Nobody has noticed, which is the point.
  saw: dots fine, healing normal
  conduct: none
  practitioner: tom-hale
`,
  "cabot-scalp-clinic": `
Fiona G. | V2 | 980 | 55 | 5555555 | alopecia | A nurse who listened | I have had patchy alopecia for nine years. Priya asked who my dermatologist was before she asked what I wanted. The patches blend; when one regrew she adjusted the edge for nothing.
  saw: density fits, healing normal
  conduct: none
  paid: 1400 GBP, 3 sessions
+ | 610 | 425 | 5545555 | Still blending | A little fade by the left ear. Otherwise I forget about it for weeks at a time.
  saw: colour match
Harry D. | V2 | 700 | 43 | 5554555 | full_shave | Patch test, two weeks, then yes | I was impatient. She was not. The healed dots are finer than my own stubble.
  saw: dots fine, depth none
  conduct: none
  paid: 1700 GBP, 3 sessions
Alun P. | V1 | 505 | 60 | 4544455 | full_shave | Tidy work | Slightly thin at the crown, which we agreed on because I still have some hair there.
  saw: density thin
  conduct: none
Yusuf C. | V2 | 372 | 47 | 5555455 | scar | FUE dots hidden | Hundreds of little white dots from a transplant, gone. She would not touch two that had keloid.
  saw: spacing even, colour match
  conduct: none
  paid: 450 GBP, 2 sessions
Simon K. | V1 | 240 | 90 | 5555555 | density | Three months and settled | Better at three months than at one. She sends you a date to come and have it photographed, and means it.
  saw: healing normal, density fits
  conduct: none
Emma L. | V2 | 116 | 41 | 4444555 | density | Soft and natural | My parting used to shine under office lights. It does not now. Took four sessions rather than three.
  saw: density fits
  conduct: none
  reply 110: Thank you, Emma. You are right that it took a fourth; fine hair needs smaller steps and we should have said so at the start.
`,
  "kelvin-paramedical-pigment": `
Agnes M. | V2 | 1010 | 70 | 5555555 | scar | Burn scar, thirty years old | I was four when it happened and fifty-one when Fiona sorted it. It is not invisible and she never said it would be. People look at my face now.
  paid: 700 GBP, 2 sessions
Kenny R. | V2 | 840 | 39 | 5545555 | full_shave | Took her time | Four hours, then home. Redness two days, flakes by day five, exactly as the sheet said.
  paid: 1500 GBP, 3 sessions
Lorna T. | V1 | 590 | 44 | 5555455 | alopecia | Brows and scalp matched | She matched the grey in my hair. I did not know that could be done.
Callum F. | V2 | 410 | 50 | 4445455 | full_shave | Rob did mine | Second practitioner, cheaper, and supervised for the hairline. One ear line was tidied at the end.
  practitioner: rob-fenwick
  paid: 1300 GBP, 3 sessions
David S. | V2 | 205 | 63 | 5555555 | correction | Fixed my dark stripe | A city-centre place put the same pigment over my scar as over the skin round it. Fiona lifted it twice and broke up the edge. It took five months and was worth each of them.
  paid: 950 GBP, 3 sessions
Euan B. | V1 | 77 | 35 | 5455555 | full_shave | No drama | No drama, no selling. Went in bald, came out looking like I shave.
  practitioner: rob-fenwick
`,
  "southbank-scalp": `
Tunde A. | V2 | 760 | 48 | 5555555 | full_shave | Knows dark skin | First place that did not talk about me as a special case. No ashiness, no blue, eighteen months of people not noticing.
  saw: colour match, dots fine
  conduct: none
  paid: 1600 GBP, 3 sessions
+ | 390 | 418 | 5555455 | Past the year | Held its colour. Front edge has softened a bit; Marcus says leave it another year.
  saw: hairline irregular
Leon W. | V1 | 520 | 37 | 5454555 | hairline | Crisp, but I asked for crisp | I wanted a lined-up front. He warned me it would look drawn when I am fifty. My choice, his note on the form.
  saw: hairline straight, dots fine
  conduct: none
Andy C. | V2 | 333 | 59 | 4444455 | density | Elena, crown work | Good match. I needed an extra session because my scalp is oily and it faded quickly.
  saw: density thin, colour match
  conduct: none
  practitioner: elena-petrova
  paid: 1100 GBP, 3 sessions
Femi O. | V1 | 210 | 41 | 5555555 | full_shave | Barber's eye | He faded the sides himself before starting so that the two would meet. Obvious when you see it done.
  saw: density fits
  conduct: none
Nathan P. | V2 | 101 | 46 | 4545455 | full_shave | Solid | Solid work and decent people. A six-week photo was part of the price.
  saw: dots fine
  conduct: none
  paid: 1500 GBP, 3 sessions
Vikram | V0 | 64 | 10 | 5555555 | full_shave | Early days | Ten days in, looks great so far. Will write again when healed.
  waits: receipt
`,
  "taff-scalp-clinic": `
Rhys J. | V2 | 690 | 53 | 5555555 | full_shave | One a day means one a day | No phone, no second client, no rush. You can tell.
  paid: 1450 GBP, 3 sessions
Bethan H. | V1 | 480 | 61 | 5545455 | density | Quiet confidence | He used to make false eyes. That sort of patience.
Mark Y. | V2 | 266 | 80 | 5555555 | correction | Undid a bad one from Bristol | A tattoo shop had given me dots the size of lentils. Gareth lightened them over five months and worked in between. He charged me for three visits and did six.
  saw: dots fine, colour match
  conduct: none
  promised: Would never be perfect
  delivered: Nearly is
  paid: 1100 GBP, 3 sessions
Geraint O. | V1 | 133 | 40 | 4544455 | full_shave | Very good, long wait | Nine weeks to get in. Colour bang on; the left temple could be softer.
  reply 128: You are right about the temple, Geraint. Ten minutes will do it, no charge, whenever you are passing.
Tomasz B. | V2 | 58 | 34 | 5555555 | scar | Old football scar | Healed flat and the right colour. He showed me his insurance without being asked.
  paid: 300 GBP, 2 sessions
`,
  "liffey-scalp-clinic": `
Conor D. | V2 | 1060 | 42 | 5555455 | full_shave | Straight talker | Declan told me I was a better candidate for nothing at all for another year. I came back after the year.
  paid: 1900 EUR, 3 sessions
+ | 690 | 412 | 5555555 | Year one | Grand at six weeks, and still grand now.
Síle N. | V1 | 770 | 58 | 5545555 | density | You cannot find it | My hairdresser could not find the edge of it, and she was looking.
Paddy M. | V2 | 540 | 66 | 5555555 | scar | Two strip scars | He did the transplant wards for years and knows exactly what he is looking at.
  paid: 620 EUR, 2 sessions
Gintaras V. | V1 | 311 | 37 | 4444455 | full_shave | Good result, tight schedule | Result is good. I felt a bit hurried in the second session.
  reply 305: Fair. We had moved somebody in that morning and should not have. Third sessions are now never shortened.
Aoife C. | V2 | 140 | 45 | 5554555 | density | Fine and soft | Fine, soft, the right brown. Asked to see three healed women before I paid and he had seven.
  paid: 1350 EUR, 3 sessions
`,
};
