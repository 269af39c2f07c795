import { words } from "#app/platform/words.ts";

const LOOKED = "Two people looked at the photos, at what each side brought and at what each side said.";
const MARKED = "The photo is marked on every page that shows it, and it costs the clinic points of its score.";
const NOTHING_COUNTS = "Nothing counts against anybody, and no photo is marked.";

/** What the parties of a dispute are told of its outcome, by the rule that it follows, as long as nobody writes something else. */
export const disputeNoticeWords = words({
  en: {
    copied_from_another_clinic: {
      accused: `${LOOKED} They found that a photo on your profile shows another clinic’s work, and nobody showed that its use was permitted. ${MARKED} If its use was agreed, an appeal is the place to show it.`,
      others: `${LOOKED} They found that a clinic shows a photo of another clinic’s work as its own. ${MARKED}`,
    },
    copied_and_altered: {
      accused: `${LOOKED} They found that a photo on your profile is another clinic’s, altered and shown as your own work. ${MARKED} If its use was agreed, an appeal is the place to show it.`,
      others: `${LOOKED} They found that a clinic shows an altered photo of another clinic’s work as its own. ${MARKED}`,
    },
    original_proved_elsewhere: {
      accused: `${LOOKED} Another clinic proved that a photo on your profile comes from it. ${MARKED} If you have something that weighs as much, an appeal is the place to bring it.`,
      others: `${LOOKED} It was proved from which clinic the photo comes, and that it is not the one that shows it as its own. ${MARKED}`,
    },
    used_with_permission: {
      accused: `${LOOKED} They found that you show the photo with the permission of the clinic that did the work. ${NOTHING_COUNTS}`,
      others: `${LOOKED} They found that the photo is shared with the permission of the clinic that did the work. ${NOTHING_COUNTS}`,
    },
    same_people: {
      accused: `${LOOKED} They found that the person who did the work has been engaged at both clinics. ${NOTHING_COUNTS}`,
      others: `${LOOKED} They found that the person who did the work has been engaged at both clinics. ${NOTHING_COUNTS}`,
    },
    same_head_two_pictures: {
      accused: `${LOOKED} These are two pictures that look alike, and yours is no copy. ${NOTHING_COUNTS} We are sorry for the trouble.`,
      others: `${LOOKED} These are two pictures that look alike, and neither is a copy of the other. ${NOTHING_COUNTS}`,
    },
    engine_error: {
      accused: `${LOOKED} The match was a mistake of our software: the photos are not the same. ${NOTHING_COUNTS} We are sorry for the trouble.`,
      others: `${LOOKED} The match was a mistake of our software: the photos are not the same. ${NOTHING_COUNTS} We are sorry for the trouble.`,
    },
    ownership_not_shown: {
      accused: `${LOOKED} It could not be shown whose photo this is, so nothing is decided against anybody. What shows it can still be brought for your own photo.`,
      others: `${LOOKED} It could not be shown whose photo this is, so nothing is decided against anybody. What shows it can still be brought for your own photo.`,
    },
  },
});
