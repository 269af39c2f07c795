import { words } from "#app/platform/words.ts";

/** A rule of each code: its name, and the sentence that the public log prints. */
export const ruleWords = words({
  en: {
    // How a dispute about photos ends.
    copied_from_another_clinic: {
      label: "Another clinic’s photo",
      sentence: "The photo shows another clinic’s work, and nobody showed that its use was permitted.",
    },
    copied_and_altered: {
      label: "Another clinic’s photo, altered",
      sentence: "The photo is another clinic’s, altered and shown as this clinic’s own work, and nobody showed that its use was permitted.",
    },
    original_proved_elsewhere: {
      label: "Another clinic proved the original",
      sentence: "Another clinic proved that the photo comes from it, by the original file or the client’s own confirmation.",
    },
    used_with_permission: {
      label: "Used with permission",
      sentence: "The photo is shared with the permission of the clinic that did the work.",
    },
    same_people: { label: "The same people at both clinics", sentence: "The person who did the work has been engaged at both clinics." },
    same_head_two_pictures: {
      label: "Two pictures of one scene",
      sentence: "These are two different pictures that look alike. Neither is a copy of the other.",
    },
    engine_error: { label: "The software was wrong", sentence: "The match was a mistake of the software. The photos are not the same." },
    ownership_not_shown: {
      label: "Ownership could not be shown",
      sentence: "It could not be shown whose photo this is, so nothing is decided against anybody.",
    },

    // Why a review is taken down.
    review_private_details: { label: "Private details of a person", sentence: "The review told private things about a person." },
    review_threat_or_hatred: {
      label: "Threat or hatred",
      sentence: "The review threatened somebody, or attacked people for what they are.",
    },
    review_not_a_client: { label: "Not a client’s own", sentence: "What was found shows that the author was not treated at this clinic." },
    review_hidden_incentive: { label: "Hidden incentive", sentence: "Something was given for the review, and it did not say so." },
    review_other_clinic: { label: "About another clinic", sentence: "The review was about another clinic." },
    review_advertising: { label: "Advertising", sentence: "What was sent as a review was advertising." },

    // What shows that a review was written by somebody of the clinic.
    staff_speaks_for_clinic: {
      label: "Speaks or spoke for the clinic",
      sentence: "The author speaks or spoke for the clinic. The review stays, says so, and no longer counts as a client’s.",
    },
    staff_works_there: {
      label: "Works or worked there",
      sentence: "The author works or worked at the clinic. The review stays, says so, and no longer counts as a client’s.",
    },
    staff_clinic_address: {
      label: "An address of the clinic’s own",
      sentence: "The author wrote from an address of the clinic’s own. The review stays, says so, and no longer counts as a client’s.",
    },
    staff_says_so: {
      label: "The review says so itself",
      sentence: "The review itself says that its author belongs to the clinic. It stays, says so, and no longer counts as a client’s.",
    },

    // What became of a legal notice.
    legal_author_silent: {
      label: "No answer that the law takes for one",
      sentence:
        "A legal notice was sent about the review, and its author gave no answer, or none that the law takes for one, in the time there was.",
    },
    legal_facts_wrong: {
      label: "Wrong facts that harm a name",
      sentence: "A legal notice showed that the review states as fact what is not so, and that this harms somebody’s name.",
    },
    legal_author_stands: {
      label: "Its author stands by it",
      sentence:
        "A legal notice was sent about the review. Its author stands by what it says, and nothing in the notice takes it down here. A court can see it otherwise.",
    },
    legal_no_ground: {
      label: "An opinion on a treatment of one’s own",
      sentence:
        "A legal notice was sent about the review. The words are an honest opinion on what was done to its author. A court can see it otherwise.",
    },

    legal_author_withdrew: {
      label: "Withdrawn by its author",
      sentence: "A legal notice was sent about the review, and its author withdrew it.",
    },

    // What was found of a claim.
    claim_against_dates: {
      label: "Dated evidence says otherwise",
      sentence: "The clinic stated as fact what dated evidence shows not to be so, and its answer did not explain it.",
    },
    claim_without_the_time: {
      label: "There has not been the time for it",
      sentence: "There have not been the hours in which what the clinic states could have been done, and its answer did not explain it.",
    },
    claim_against_documents: {
      label: "Its own documents say otherwise",
      sentence: "The documents that the clinic itself submitted say otherwise than it states.",
    },
    claim_explained: { label: "The answer explains it", sentence: "The clinic’s answer explains what the sum does not know of." },
    claim_undecided: { label: "It cannot be said either way", sentence: "What is known does not suffice to say that the claim is not so." },

    // What was found of reviews that may be linked.
    group_independent: {
      label: "They are clients’ own",
      sentence: "Nothing beside the signs themselves shows that the reviews are not clients’ own.",
    },
    group_explained: {
      label: "There is an ordinary reason",
      sentence: "The reviews came together for an ordinary reason, such as one household, one event or an invitation to all.",
    },
    group_undecided: { label: "It cannot be said either way", sentence: "What is known does not suffice to say anything of the reviews." },
    fake_reviews_ordered: {
      label: "The clinic had them written",
      sentence: "The clinic had praise of itself written by people whom it had not treated.",
    },
    fake_reviews_own: { label: "The clinic wrote them", sentence: "People of the clinic wrote praise of it under the names of clients." },

    // What a clinic is charged with.
    document_altered: {
      label: "A genuine document was altered",
      sentence: "The clinic submitted a document of which a date, a name, a number or an amount had been changed.",
    },
    document_invented: {
      label: "Its issuer did not issue it",
      sentence: "The clinic submitted a document that its stated issuer never issued.",
    },
    document_of_another: {
      label: "It is somebody else’s document",
      sentence: "The clinic submitted as its own a document that was issued to somebody else.",
    },
    pressure_threat: {
      label: "Threatened whoever reviewed it",
      sentence: "The clinic threatened a client so that a review would be changed, withdrawn or not written.",
    },
    pressure_offer: {
      label: "Offered something for a change",
      sentence: "The clinic offered a client something so that a review would be changed or withdrawn.",
    },
    review_gating: {
      label: "Asked only the contented",
      sentence: "The clinic asked only clients whom it knew to be content for a review, or kept others from writing one.",
    },

    // Why a step is taken against a clinic, and why it ends.
    to_put_right: { label: "Something to put right", sentence: "The clinic’s profile says or shows what it must put right." },
    photo_misleads: {
      label: "The photo misleads",
      sentence: "The photo shows something other than the clinic says of it, and the clinic left it as it was.",
    },
    unlawful_picture: { label: "The picture is unlawful", sentence: "The picture may not be shown by law." },
    repeated_theft: { label: "Others’ photos, again", sentence: "The clinic showed other people’s work as its own more than once." },
    forgery_upheld: { label: "A forged document", sentence: "The clinic sent in a document that was found to be forged." },
    procured_upheld: { label: "Reviews that it procured", sentence: "The clinic was found to have had reviews of itself written." },
    pressed_reviewers: {
      label: "Pressure on people who reviewed it",
      sentence: "The clinic pressed people to change or withdraw what they had written of it.",
    },
    hygiene_endangered: { label: "Clients’ health endangered", sentence: "The clinic worked in a way that endangers its clients’ health." },
    unlicensed: {
      label: "No licence where one is required",
      sentence: "The clinic works without the licence that the law of its place requires.",
    },
    step_ignored: {
      label: "An earlier step was ignored",
      sentence: "The clinic left as it was what an earlier step asked it to put right.",
    },
    burst_under_way: {
      label: "A burst of reviews under way",
      sentence: "Many reviews that show no treatment arrive at once, for the clinic or against it, and nobody can tell yet who sends them.",
    },
    step_put_right: { label: "Put right", sentence: "The clinic has put right what the step was about." },
    step_not_needed: { label: "No longer needed", sentence: "What the step guarded against is over." },
    step_mistaken: { label: "Taken by mistake", sentence: "The step rested on a mistake of ours." },

    // What became of an appeal.
    appeal_upheld_decision: {
      label: "The decision stands",
      sentence: "Somebody who took no part in the decision looked at everything again, and it stands.",
    },
    appeal_overturned_decision: {
      label: "The decision is overturned",
      sentence: "Somebody who took no part in the decision looked at everything again and overturned it. It no longer counts for anything.",
    },
  },
});
