/** Written in the notation of demo-review.ts: one line a chapter, the newest day last. */
export const storyReviews: Readonly<Record<string, string>> = {
  "kingsway-scalp-studio": `
Adam T. | V1 | 96 | 34 | 2222323 | full_shave | Told three years. It was three months | He told me he had been doing this for three years and that I was in safe hands. I found his course certificate online afterwards: it was dated six weeks before my first session. The front is a ruler-straight line and the crown has bare patches.
  saw: hairline straight, density patchy
  conduct: no_aftercare
  promised: Natural, irregular hairline; three sessions if needed
  delivered: Straight line, two sessions, then stopped answering
  paid: 1450 GBP, 2 sessions
  reply 88: We are sorry Adam feels this way. Our experience is across the wider aesthetics industry. He was offered a free top-up.
Hollie M. | V0 | 61 | 9 | 5555555 | density | Amazing!! | Amazing service from start to finish, would recommend to anyone thinking about it. My husband looks ten years younger.
  incentive: discount
Sunil P. | V2 | 40 | 31 | 2232322 | full_shave | Two sessions and patchy | Friendly lad, clean room, tea while you wait. But you can see where one session stopped and the next began, and he could not tell me what needle he was using when I asked him twice.
  saw: density patchy, spacing rows
  conduct: no_consultation
  promised: Even cover all over
  delivered: Two shades, visible join behind the ears
  paid: 1600 GBP, 2 sessions
Gaz | V0 | 22 | 3 | 5555555 | full_shave | Buzzing | Buzzing with it. Top man, top studio.
`,
  "merchant-city-hairline": `
Ross McA. | V1 | 70 | 38 | 3333232 | full_shave | It is all right. The number on the wall is not | The work is acceptable from two metres. What bothered me was the sign saying 300 treatments. I asked to see ten healed photos and he had four, all of men I later saw working at his gym.
  saw: density fits
  conduct: none
  paid: 1250 GBP, 2 sessions
  reply 66: Thanks Ross. We count every session as a treatment, which is normal in our industry.
Iain D. | V1 | 45 | 33 | 2323322 | scar | My transplant scar is now a dark stripe | He put the same pigment over the scar as over the skin round it. Scar tissue takes it differently, which the person correcting it explained to me in about a minute.
  saw: colour too_dark, density heavy
  conduct: sold_one_session
  elsewhere: planned
  promised: Scar would disappear
  paid: 450 GBP, 1 session
Paul | V0 | 30 | 2 | 5555555 | full_shave | Same day hair | In at ten, out at four with hair. Class.
  incentive: discount
`,
  "elite-crown-smp": `
Mo H. | V2 | 231 | 62 | 1111221 | full_shave | The head on his page is not his work | I booked because of one photo, a three-quarter view with a soft hairline. After mine healed into a helmet I went looking and found the same head, the other way round, on a London clinic's page. One session, cash, no consultation.
  saw: dots merged, colour too_dark, hairline too_low, density heavy
  conduct: sold_one_session, no_consultation
  corrected: yes
  promised: The exact result in the photo
  delivered: Solid, low, too dark; needed removal
  paid: 899 GBP, 1 session
Craig B. | V2 | 180 | 41 | 1122211 | density | Asked for healed photos, got blocked | He sold me a single session. It had faded in strips by week four. I asked for pictures of healed work and was blocked on every channel.
  saw: density patchy, spacing rows
  conduct: sold_one_session, refused_healed_photos
  paid: 699 GBP, 1 session
Haroon Y. | V2 | 121 | 37 | 1212121 | full_shave | Straight line, straight lies | The line is a ruler and the colour is boot polish. He said the clients in his photos live abroad, which is why none of them could be asked.
  saw: hairline straight, colour too_dark
  conduct: sold_one_session, refused_healed_photos
  elsewhere: planned
  paid: 899 GBP, 1 session
Simon D. | V2 | 74 | 55 | 2122211 | density | Paid by transfer, never again | Deposit by bank transfer only, balance in cash, a different address from the one on the page. Patchy by week six and no aftercare at all.
  saw: density patchy
  conduct: sold_one_session, pressure, no_aftercare
  promised: Lifetime top-ups
  delivered: A number that no longer answers
  paid: 699 GBP, 1 session
Jay_1990 | V0 | 176 | 4 | 5555555 | full_shave | Best in the north | Best in the north no question. Ignore the haters.
Top Client | V0 | 175 | 5 | 5555555 | full_shave | Unreal | Unreal results. Five stars. Ignore the haters, book now.
Matt | V0 | 174 | 3 | 5555555 | density | Brilliant | Brilliant from start to finish. Book now you won't regret it.
`,
  "iron-quill-tattoo-and-scalp": `
Steve L. | V2 | 150 | 58 | 2122322 | full_shave | Lovely bloke, wrong tool | I have two sleeves from Danny and they are superb. My scalp is not. The dots are twice the size of my stubble and have spread into each other over the ears. He used the same machine he does lettering with; I watched him pick it up.
  saw: dots too_big, spacing merged, depth blowout
  conduct: sold_one_session, no_consultation
  corrected: yes
  promised: Looks like a shaved head
  delivered: Looks like a tattoo of a shaved head
  paid: 800 GBP, 1 session
  reply 141: Gutted about this mate. Come in and I'll see what I can do.
Owen R. | V2 | 97 | 44 | 2112232 | scar | Halo round every dot | Went in for a small scar at the back. Six weeks on each dot has a blue ring. My barber asked if I had been hit with a pen.
  saw: depth halo, colour blue
  conduct: sold_one_session
  paid: 180 GBP, 1 session
Jake M. | V2 | 72 | 39 | 3233332 | scar | Does the job, just | It hides the scar at arm's length. He was straight with me that he learned scalps from videos, which I respected more than the result.
  saw: dots too_big
  conduct: none
  paid: 220 GBP, 1 session
Neil | V0 | 60 | 6 | 4444444 | full_shave | Good so far | Only been a week but looks decent. Cheap compared to others.
`,
  "hairline-room-nottingham": `
Ben A. | V1 | 160 | 47 | 3333333 | full_shave | Fine, not more | She was careful and polite, and it healed evenly on top. The temples are blocky. When I asked who had taught her she was proud of it; I later learned he had only started four months before he taught her.
  saw: density fits, hairline straight
  conduct: none
  paid: 1200 GBP, 3 sessions
Louise K. | V2 | 120 | 66 | 4444334 | hairline | Gentle and honest | I have female pattern loss and was nervous. Chloe said straight away she had not done many women and knocked the price down. Colour is right, line is a touch too even.
  saw: colour match, hairline straight
  conduct: none
  paid: 480 GBP, 2 sessions
Dean | V1 | 58 | 40 | 3233323 | density | A bit stripy at the crown | You can see rows if the light is behind me. Booked a third session to fill in.
  saw: spacing rows
  conduct: none
  reply 51: Thank you Dean. The third session is on us and I have asked a more experienced practitioner to sit in.
`,
  "finch-scalp-collective": `
Tariq N. | V1 | 260 | 36 | 2333322 | full_shave | Felt like a practice head | There were three people watching and one of them did my left side. Nobody had told me that would happen. The two sides do not match.
  saw: hairline asymmetric
  conduct: another_person
  promised: Treated by Arlo Finch himself
  delivered: Left side done by a student
  paid: 1000 GBP, 2 sessions
Will S. | V0 | 240 | 8 | 5555555 | full_shave | Great vibe | Great vibe, great music. Looks sick.
Pete O. | V2 | 130 | 75 | 3343333 | density | Decent density | Crown looks thicker and the colour has held. Hairline was left alone at my request, which I am glad about now.
  saw: density fits, colour match
  conduct: none
  paid: 750 GBP, 2 sessions
`,
  "lumen-brow-and-scalp": `
Chris W. | V2 | 196 | 2 | 5555555 | full_shave | Walked out a new man | Two days after the second session and I cannot stop looking in mirrors. Crisp, dark, tidy. Steph is lovely and the studio smells of oranges. Could not be happier.
  saw: dots fine, colour match
  conduct: none
  promised: Would look exactly like this once healed
  paid: 1100 GBP, 2 sessions
+ | 150 | 48 | 2212223 | Healed, and it is not what I paid for | I promised myself I would come back and be fair. At seven weeks the dots have doubled in size, run together above my forehead and gone the colour of a biro. The photo on the clinic's page of my head on day two is still up. The one from last week is not.
  saw: dots merged, colour blue, depth blowout
  elsewhere: planned
  delivered: Blue-grey, merged, visible from across a room
  reply 140: Pigment always softens as it heals. We have invited Chris back for a free colour boost.
Fay R. | V1 | 173 | 1 | 5555545 | density | Gorgeous on the day | Painless, chatty, and my parting has vanished. Will update.
  saw: density fits
+ | 121 | 53 | 2122323 | Blue parting | It has healed into a blue-grey stripe. I wear a scarf for work. I am asking around for removal.
  saw: colour blue, density heavy
  conduct: no_aftercare
  elsewhere: planned
Martin J. | V1 | 110 | 4 | 5555555 | full_shave | Very pleased | Day four and the redness has gone. Sharp line, good colour.
  saw: hairline straight, colour match
+ | 70 | 44 | 2212222 | Not the same head | The line that looked sharp on day four is now a smudge. If I could tell anyone one thing: do not judge it until six weeks have gone by.
  saw: dots merged, hairline asymmetric
  conduct: no_consultation
+ | 9 | 105 | 1112221 | I had it looked at | A correction clinic put a lens on it. The ink sits too deep over the whole front. Laser first, then we shall see.
  saw: dots merged, depth blowout, colour blue
  elsewhere: planned
Ella P. | V0 | 40 | 3 | 5555555 | hairline | Obsessed | Obsessed with my new baby hairs!
  incentive: gift
Dom | V1 | 33 | 60 | 2222222 | full_shave | Lasering it off | First removal session last week. The correction clinic said the needle went too deep and the pigment is meant for brows.
  saw: depth blowout, dots merged
  conduct: no_consultation
  corrected: yes
`,
};
