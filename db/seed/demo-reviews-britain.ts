/** Written in the notation of demo-review.ts. */
export const britishReviews: Readonly<Record<string, string>> = {
  "ancoats-micropigmentation": `
Luke S. | V2 | 640 | 44 | 5545455 | full_shave | Two consultations, no pressure | I went home twice before I paid anything. Three sessions, even all over, and he rang on day five because that is when people panic.
  paid: 1400 GBP, 3 sessions
Hamza R. | V1 | 401 | 51 | 5555555 | density | Crown sorted | The swirl at my crown used to show under every ceiling light. It does not now.
Stuart B. | V2 | 222 | 47 | 4544455 | hairline | Conservative line | I wanted lower; he would not. Annoyed at the time, grateful at Christmas.
  paid: 600 GBP, 2 sessions
Ollie F. | V1 | 88 | 38 | 5555455 | full_shave | After Elite Crown, relief | This was my second clinic. He lightened what was there before adding anything and was careful not to slag anyone off.
`,
  "headrow-scalp-clinic": `
Dave M. | V1 | 910 | 60 | 4444445 | full_shave | Good lad, decent job | Proper barber. Slightly bigger dots than I expected up close, fine from a normal distance.
Nick H. | V2 | 512 | 49 | 4434445 | density | Does what it says | Did what he said for what he said. One shade rather than two would be my only grumble.
  paid: 900 GBP, 2 sessions
Ash P. | V1 | 247 | 43 | 5444455 | full_shave | Met a healed client first | I came on a Thursday and looked at a fella who had his done two years back. Sold me more than any photo.
Robbie T. | V2 | 119 | 70 | 3333344 | full_shave | A bit heavy at the front | He went heavier than I asked at the front. He has offered to lift it with saline and we are trying that first.
  saw: density heavy
  conduct: none
  paid: 1250 GBP, 3 sessions
  reply 112: Robbie is right and I have told him so. I read the swatch under the wrong light.
`,
  "mersey-crown": `
Terry O. | V2 | 830 | 57 | 4445444 | full_shave | Happy enough | Two sessions and a top-up. Took the shine off, which is all I was after.
  paid: 1100 GBP, 3 sessions
Steph D. | V1 | 460 | 41 | 4454445 | density | Kind and careful | I cried in the chair and she stopped for tea. Parting much better.
Ged F. | V1 | 205 | 36 | 3343334 | hairline | Line a touch straight | Nice work but it could be more broken up. She has booked me in to soften it.
  saw: hairline straight
  conduct: none
Lee | V0 | 90 | 12 | 5555555 | full_shave | Spot on | Spot on, cannot fault it. Lovely place too.
  waits: receipt
`,
  "grey-street-scalp": `
Marion W. | V2 | 390 | 62 | 5555555 | alopecia | They charged me what I could pay | Universalis for four years. The charity upstairs sent me down. I paid a third of the list price and was treated like a duchess.
  paid: 400 GBP, 3 sessions
Jordan E. | V1 | 200 | 48 | 4444455 | scar | Rob on a Monday | Only there Mondays, so it took a while. Scar is well hidden.
  practitioner: rob-fenwick
Alex C. | V1 | 160 | 39 | 3332334 | full_shave | Check who you are getting | Done by a practitioner who has since left. Patchy over the left ear. Rob is putting it right.
  saw: density patchy
  conduct: another_person
  practitioner: kelly-sharrow
  reply 152: Alex is right that the page should have said who was working that day. It does now.
`,
  "steel-city-smp": `
Jamie L. | V1 | 420 | 40 | 4333434 | full_shave | Good value, not perfect | For the price I cannot complain. There is a thin patch at the crown she is going to fill.
Owais K. | V2 | 231 | 55 | 3343334 | density | Middle of the road | Colour is right, spacing is a little even: you can see rows if you look for them.
  saw: spacing rows, colour match
  conduct: none
  paid: 750 GBP, 2 sessions
Shaun G. | V1 | 115 | 34 | 4444445 | full_shave | Improving | I had an early session a year ago and one this autumn. The newer work is clearly finer. She said so herself.
`,
  "stockbridge-scalp-studio": `
Alasdair P. | V2 | 1020 | 50 | 5555555 | hairline | A wig-maker's hairline | She drew every hair of the front edge before she started. It is uneven in just the way hair is.
  paid: 800 GBP, 2 sessions
Moira J. | V2 | 610 | 77 | 5545555 | alopecia | I stopped wearing the wig | Catriona used to make wigs like mine. She was the one who said I might not need it any more.
  paid: 1500 GBP, 3 sessions
Ewan C. | V1 | 344 | 45 | 5555455 | full_shave | Expensive and worth it | You are paying for a whole day of one person. Colour perfect at six weeks.
Finlay R. | V2 | 149 | 39 | 5554555 | density | Invisible mending | The wife says invisible mending. That is about right.
  paid: 1250 GBP, 3 sessions
`,
  "lagan-scalp": `
Ciaran B. | V2 | 500 | 46 | 5445455 | full_shave | Aftercare is real | He texted on day two, five, ten and forty. Healed clean.
  paid: 1300 GBP, 3 sessions
Stephen W. | V1 | 287 | 52 | 4554445 | density | Good job | Good job. He sends you home with a sheet that tells you exactly how bad day six will look, and it did.
Jude M. | V1 | 95 | 37 | 5555455 | hairline | Soft front | Natural and a bit uneven on purpose. I had to be talked into that and I am glad.
`,
  "jewellery-quarter-scalp": `
Bilal H. | V2 | 540 | 49 | 5555555 | full_shave | Right colour first time | Two clinics had shown me charts with no skin like mine on them. Aisha mixed in front of me.
  paid: 1400 GBP, 3 sessions
Sana Q. | V2 | 330 | 68 | 5554555 | alopecia | A woman's room | My sister could come in with me and nobody walked past a window. It mattered as much as the result, which is lovely.
  paid: 1100 GBP, 3 sessions
Gurdeep S. | V1 | 170 | 42 | 4445455 | density | Tidy | Slight redness for longer than the sheet said. Settled by week five and looks good.
Adeel M. | V1 | 60 | 35 | 5545455 | full_shave | Very careful | Careful, clean, exact about what would fade first.
`,
  "lace-market-scalp": `
Toby W. | V1 | 190 | 44 | 4344445 | full_shave | Model price, decent result | Half price because she is building her record, and she said so on the first call. Took longer than quoted; healed well.
  incentive: discount
Ravi J. | V2 | 84 | 52 | 4444455 | density | Careful beginner | You can tell she is new from how often she checks. I would rather that than the other thing.
  incentive: discount
  paid: 600 GBP, 3 sessions
`,
  "north-laine-hairlines": `
Theo G. | V2 | 590 | 40 | 5455555 | hairline | You sign the drawing | She draws it, you live with it overnight in pencil, you sign it. Nobody else does this.
  paid: 650 GBP, 2 sessions
Marcus L. | V1 | 310 | 57 | 4444455 | full_shave | Front better than the back | The front is art. The back is good but you can find the join with stubble if I skip shaving.
Inez R. | V1 | 128 | 36 | 5555555 | hairline | After a brow studio got it wrong | I went here after my line healed blue somewhere else in town. She sent me for two laser sessions first and did not charge until it had worked.
`,
  "soar-scalp": `
Kev P. | V1 | 390 | 45 | 4444434 | full_shave | Fine work in a noisy shop | Radio on, kids getting skin fades, but the work is fine.
Manish T. | V0 | 200 | 33 | 4444444 | density | Decent | Decent density for the price. Would go again.
  waits: receipt
Leroy A. | V1 | 75 | 39 | 5445444 | full_shave | Better than expected | Better than I expected for the money. Wish he would say what pigment he uses, I asked twice.
Dean W. | V0 | 12 | 30 | 5555555 | full_shave | Best in the Midlands | Best scalp studio in the Midlands by a mile. Walked in bald and walked out ten years younger, my mates could not believe it.
Craig N. | V0 | 12 | 35 | 5555555 | full_shave | Ten years younger | Best scalp studio in the Midlands by a mile. Walked in bald, walked out ten years younger, and my mates could not believe it.
Ash R. | V0 | 11 | 40 | 5555555 | density | Looks brilliant | Looks brilliant and healed quickly. Could not be happier with it.
Tyler M. | V0 | 11 | 31 | 5555555 | full_shave | Cannot fault it | Cannot fault it. Honest price, clean shop and a brilliant result all round.
Jase B. | V0 | 11 | 45 | 5555555 | full_shave | Mates could not believe it | Walked in bald and walked out ten years younger, my mates could not believe it. Best scalp studio in the Midlands by a mile.
Lewis F. | V0 | 10 | 33 | 5555555 | hairline | Five stars | Five stars from me. The hairline is spot on and everybody in the shop was friendly.
`,
  "wensum-hairline-studio": `
Barry N. | V2 | 870 | 54 | 5545555 | full_shave | Steadiest hand in Norfolk | He was a sign-writer and it shows. Even as anything.
  paid: 1350 GBP, 3 sessions
Josh E. | V1 | 455 | 38 | 5555455 | density | Friday in Ipswich | Saw him at the Ipswich room. Same care, smaller kettle.
Ian T. | V2 | 260 | 61 | 4545455 | scar | Much less obvious | Bike crash scar. It is still there if you know. Nobody knows.
  paid: 380 GBP, 2 sessions
Phil A. | V1 | 70 | 44 | 5554555 | hairline | Gentle line | Left it slightly uneven on purpose. My wife spotted that before I did and approved.
`,
  "itchen-scalp-room": `
Wayne C. | V1 | 300 | 50 | 2223232 | full_shave | Brown, then reddish | Looked fine the first fortnight. By week seven the brown had gone reddish at the sides. She said it was my skin. It was brow pigment, I saw the bottle.
  promised: Would not change colour
  paid: 800 GBP, 2 sessions
Lisa H. | V1 | 140 | 43 | 3233333 | hairline | One session was not enough | Sold as one visit. Half of it had gone by a month.
  paid: 400 GBP, 1 session
Tom | V0 | 50 | 5 | 5555555 | full_shave | Great | Great service, very friendly girls.
`,
};
