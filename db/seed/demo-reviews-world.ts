/** Written in the notation of demo-review.ts. */
export const worldReviews: Readonly<Record<string, string>> = {
  "lee-valley-scalp": `
Donal H. | V2 | 630 | 47 | 5545455 | full_shave | Three drives to Cork, no regrets | I drove from Tralee three times. He would not do two sessions in one week to save me the petrol, and he was right.
  paid: 1650 EUR, 3 sessions
Mairéad K. | V1 | 344 | 55 | 5555555 | density | Soft as anything | My parting was a motorway. It is a boreen now.
Brian O'S. | V1 | 123 | 40 | 4444455 | hairline | Nice and uneven | Very natural front. The colour was a shade light, and he added a little at week eight.
`,
  "corrib-hairline": `
Fergal D. | V1 | 130 | 45 | 4444445 | full_shave | New, and says so | He told me I would be number five. He had a mentor on a video call for the hairline. Healed well.
  incentive: discount
Kasia P. | V2 | 48 | 36 | 4434445 | density | Good value | One small thin patch he spotted before I did. Third session next month.
  paid: 700 EUR, 3 sessions
`,
  "amstel-haarpigment": `
Sander K. | V2 | 1120 | 60 | 5555555 | full_shave | Ten years of photos on the wall | You can see one man's head at six weeks, one year, five years. I chose on that alone.
  paid: 1900 EUR, 3 sessions
+ | 730 | 450 | 5545555 | After fifteen months | Faded exactly as the wall said it would. One short refresh.
Femke J. | V2 | 820 | 49 | 5555455 | density | Fine dots | I am blonde and had been told it could not be done. It can, very lightly.
  paid: 1500 EUR, 3 sessions
Oliver B. | V1 | 480 | 39 | 5555555 | scar | English spoken, everything explained | Batch number of the pigment on my receipt, in case I ever need an MRI or a laser.
Youssef E. | V2 | 260 | 52 | 4554555 | full_shave | Very good | Very good. I would have liked the front a little softer and she will do that in spring.
  paid: 1750 EUR, 3 sessions
Marit V. | V1 | 99 | 71 | 5555555 | alopecia | Rust | Rust is the word: calm. I swim without a cap again.
`,
  "maas-haarlijn": `
Kevin D. | V2 | 610 | 43 | 5545455 | full_shave | Six-week check is free and he means it | He e-mails you the date. Filled in two spots at no charge.
  paid: 1450 EUR, 3 sessions
Ruben S. | V1 | 340 | 58 | 5454555 | hairline | Barber's line, softened | Sharp at first, soft at eight weeks, as he promised.
Amina L. | V1 | 111 | 37 | 4445455 | density | Good | Good and friendly. Colour spot on.
`,
  "kopfraum-hamburg": `
Thorsten W. | V2 | 940 | 51 | 5555555 | full_shave | Er hat mir zuerst abgeraten | He advised me against it at first: too much hair left. Two years later I came back and he agreed. Perfectly natural.
  paid: 1950 EUR, 3 sessions
Malte H. | V1 | 512 | 44 | 5545455 | density | Sehr sauber | Very clean, very exact. Slightly more expensive than elsewhere.
Nils P. | V2 | 288 | 63 | 5555455 | scar | Narbe weg | You have to know where the scar was.
  paid: 480 EUR, 2 sessions
Björn K. | V1 | 102 | 40 | 4544555 | full_shave | Gute Arbeit | Good work. Parking in the Speicherstadt is its own adventure.
`,
  "spree-kopfbild": `
Felix R. | V1 | 190 | 46 | 3333222 | full_shave | The pictures are better than the work | He is a fine photographer. My own head does not look like the ones on his page, and when I asked whose they were he changed the subject.
  paid: 1200 EUR, 2 sessions
Jan | V0 | 120 | 7 | 5555555 | full_shave | Super | Super Ergebnis, super Fotos, gerne wieder.
Leonie T. | V1 | 66 | 39 | 3343333 | density | Acceptable | Acceptable. The light in the studio is very flattering.
`,
  "isar-pigment": `
Sabine G. | V2 | 430 | 57 | 5555555 | density | Endlich kein Scheitel mehr | Diffuse loss since my second child. Katharina works strand by strand and you really cannot see it.
  paid: 1700 EUR, 3 sessions
Markus E. | V1 | 210 | 42 | 5445455 | full_shave | Ruhig und genau | Calm and exact. A third session was needed at one temple.
Verena S. | V1 | 80 | 48 | 5555455 | alopecia | Würde ich wieder machen | I would do it again. She coordinates with my skin doctor.
`,
  "turia-capilar": `
Javier M. | V2 | 1000 | 59 | 5555455 | full_shave | Seria y honesta | Serious and honest. She showed me healed photos only, and told me which of her early ones she would do differently today.
  paid: 1400 EUR, 3 sessions
Amparo S. | V1 | 620 | 45 | 5545555 | density | Muy natural | Very natural. My hairdresser asked what I was taking.
Pau R. | V2 | 350 | 66 | 4545455 | scar | Cicatriz de injerto | Transplant scar. Two sessions and it is under control.
  paid: 390 EUR, 2 sessions
Carles V. | V1 | 91 | 38 | 5555555 | hairline | Línea irregular | She insisted on an irregular line. She was right.
`,
  "eixample-pigment": `
Montse P. | V2 | 690 | 52 | 5555555 | alopecia | Enfermera de verdad | A real nurse. She spotted a mole she did not like and sent me to have it checked before touching anything.
  paid: 1300 EUR, 3 sessions
Sergi B. | V1 | 390 | 41 | 5445455 | full_shave | Buen trabajo | Good work, a small clinic, no hurry.
Daniel F. | V1 | 140 | 47 | 4554455 | density | Correcto | Good density. One touch-up included.
`,
  "retiro-capilar": `
Rubén G. | V1 | 320 | 90 | 3333334 | temporary | It goes, as promised | I wanted to try before anything permanent. It faded in eight months, a little unevenly.
  paid: 700 EUR, 2 sessions
Iván L. | V1 | 150 | 40 | 3233332 | full_shave | Same pigment for both? | He used the temporary pigment for my permanent job, or the other way round; he was not sure when I asked.
`,
  "soder-scalp": `
Mattias Ö. | V2 | 760 | 48 | 5555455 | full_shave | Lugn och noggrann | Calm and thorough. Healed to a fine grey-brown that suits my skin in winter and in summer.
  paid: 19500 SEK, 3 sessions
Elin F. | V1 | 430 | 62 | 5555555 | density | No one can tell | No one can tell, including my mother.
Johan A. | V2 | 201 | 41 | 5445555 | hairline | Fair and clear | Everything in writing, including what it does not fix.
  paid: 8000 SEK, 2 sessions
Karin S. | V1 | 72 | 37 | 4555455 | density | Very happy | Fourth session was offered without my asking.
`,
  "carter-scalp-works": `
Terrence J. | V2 | 1090 | 50 | 5555555 | full_shave | He knows this skin | Eighteen years behind a chair before he ever picked up a needle. My edge is soft, my tone is right, and nobody has ever asked.
  paid: 2800 USD, 3 sessions
+ | 700 | 440 | 5555455 | One year later | Holding. Mr Carter sent me a card on the day.
Malik D. | V2 | 690 | 45 | 5554555 | hairline | Would not give me the line I brought | I brought a picture. He said that man is twenty. We did one for a man of forty-five.
  paid: 1100 USD, 2 sessions
Rochelle B. | V1 | 410 | 58 | 5555555 | density | Traction loss, handled gently | Braids took my edges. He gave me back a shadow of them, which is what I asked for.
Chris P. | V2 | 222 | 64 | 5545555 | correction | Cleaned up a bootcamp job | Big blue dots from a three-day wonder up in Chicago. Two lasers and three visits later I take my hat off in church.
  paid: 2400 USD, 3 sessions
Andre S. | V1 | 85 | 36 | 5555455 | full_shave | Worth the flight | Flew in from Memphis. Worth it.
`,
  "borough-line-smp": `
Luis C. | V2 | 880 | 44 | 5445455 | full_shave | Solid Brooklyn work | No nonsense. He fades you first so everything meets.
  paid: 2900 USD, 3 sessions
Dev K. | V1 | 500 | 51 | 5555455 | density | Looks thicker under the subway lights | Looks thicker under the subway lights, and that is the test, right?
Marquis T. | V2 | 266 | 39 | 4554455 | hairline | Clean | Clean. A bit sharper than I would pick now, but I picked it.
  paid: 1200 USD, 2 sessions
Sean O. | V1 | 104 | 60 | 4445455 | full_shave | Good healed | Looked scary on day six, good at two months. Listen to the sheet they give you.
`,
  "lone-oak-scalp": `
Mandy R. | V2 | 570 | 56 | 5555555 | density | She works with women and it shows | Ludwig two. She parted my hair forty different ways before she started.
  paid: 2100 USD, 3 sessions
Caleb W. | V1 | 300 | 43 | 5444455 | full_shave | Real nice work | Real nice. Colour was a hair light so we went again.
Priscilla N. | V1 | 118 | 70 | 5545555 | alopecia | I stopped pencilling my scalp | Every morning for six years. Not any more.
`,
  "lakeshore-follicle": `
Brandon M. | V2 | 390 | 72 | 1111111 | full_shave | Three-day course, lifetime on my head | Sold me one session and a payment plan. Huge dots, straight across, blue by spring. I asked how many he had done and he said four hundred. I have since met two of the others in a removal waiting room.
  corrected: yes
  promised: Done in one sitting
  delivered: Four laser visits so far
  paid: 1999 USD, 1 session
Eric S. | V2 | 280 | 47 | 2212221 | hairline | Drawn with a ruler | It is a straight line with two square corners. In photographs it looks pasted on.
  paid: 999 USD, 1 session
Kendrick A. | V2 | 205 | 60 | 2112221 | full_shave | Ashy and blue | He had one pigment for everybody. On me it went ashy at a month and blue at two. Nobody returned my calls once the financing had cleared.
  paid: 1999 USD, 1 session
Tony | V0 | 277 | 2 | 5555555 | hairline | Incredible | Incredible. Best decision ever. Financing was super easy.
Nate | V0 | 275 | 3 | 5555555 | full_shave | Incredible artist | Incredible artist, super easy, best decision.
`,
  "annex-scalp": `
Peter L. | V2 | 730 | 53 | 5555555 | scar | Surgical scar | My dermatologist sent me. Medical place, medical manners, beautiful work.
  paid: 700 CAD, 2 sessions
Jasmine W. | V2 | 420 | 49 | 5555455 | alopecia | Patches blended | She maps every patch on a chart and dates it. When one grew back, the chart showed it.
  paid: 1900 CAD, 3 sessions
Omar S. | V1 | 189 | 38 | 5545555 | full_shave | Understated | Understated, which is what I asked for.
`,
  "yarra-scalp-co": `
Mitch B. | V1 | 430 | 44 | 4434444 | full_shave | Good bloke, good enough | Dots a bit heavy close up. From across the bar, spot on.
  paid: 2000 AUD, 2 sessions
Dylan R. | V2 | 230 | 51 | 3333343 | density | Needed a third go | Two sessions were not enough and the third was extra. Comes up fine now.
  paid: 1500 AUD, 3 sessions
Harry N. | V1 | 96 | 36 | 4344444 | full_shave | Straight talk, as advertised | Told me where it would look ordinary and it does, a bit.
`,
};
