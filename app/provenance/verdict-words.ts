import { words } from "#app/platform/words.ts";

/** What is said of a photo's state, its stage, and how sure a match is. */
export const verdictWords = words({
  en: {
    // verdict.ts
    states: {
      checking: {
        label: "Being checked",
        shows: "This photo has arrived and is waiting to be compared with every photo known here.",
        doesNotProve: "Nothing is known about it yet, good or bad.",
      },
      original: {
        label: "Original evidenced",
        shows:
          "Evidence was accepted that this photo comes from this clinic: an untouched original file, a trusted content credential, a new photo of the same head with a code printed for it, or the client's own confirmation.",
        doesNotProve: "It does not prove that the result is good, or that it still looks like this today.",
      },
      no_match: {
        label: "No match found",
        shows: "This photo was compared with every photo known here, and no copy of it was found.",
        doesNotProve: "It does not prove that the photo is the clinic's own. The original may be somewhere we have never seen.",
      },
      cannot_tell: {
        label: "Cannot tell",
        shows: "This photo has too little detail to be compared: it is nearly one colour, very dark or very blurred.",
        doesNotProve: "It says nothing for the clinic and nothing against it.",
      },
      matched: {
        label: "Match found",
        shows: "The same photo, or an altered copy of it, is also known here from somebody else. People are looking into it.",
        doesNotProve:
          "It does not prove that anyone took anything, or who had the photo first. Photos can be shared with permission, and software can be wrong. Moderators decide.",
      },
      disputed: {
        label: "Disputed",
        shows:
          "Someone has said that this photo should not be shown as this clinic's work. Moderators are weighing the evidence of both sides.",
        doesNotProve: "A dispute is a question, not a finding. It does not prove that the clinic did anything wrong.",
      },
      confirmed_stolen: {
        label: "Confirmed stolen",
        shows:
          "Two moderators looked at the evidence and agreed that this photo shows somebody else's work. Their decision and reasons are public, and can be appealed.",
        doesNotProve: "It does not prove anything about the clinic's other photos, or who at the clinic put this one there.",
      },
      cleared: {
        label: "Cleared",
        shows:
          "This photo was questioned, and moderators found a good reason for it: it is shared with permission, or the match was a mistake.",
        doesNotProve: "It does not prove that this clinic did the work. A photo shared with permission may show another clinic's.",
      },
      failed: {
        label: "Could not be checked",
        shows: "This file could not be opened as a photo, so it was not compared and is not shown.",
        doesNotProve: "A broken file is a technical problem. It says nothing about the clinic.",
      },
    },
    bands: {
      same: {
        label: "Same picture",
        means: "The two are the same picture, apart from its size, format or small changes of tone.",
      },
      probable: {
        label: "Probably the same picture",
        means: "The two are very likely one picture, altered in one of the copies. A person should look at both.",
      },
      possible: {
        label: "Possibly the same picture",
        means: "The two may be one picture that was altered heavily, or two pictures of one scene. Only a person can tell.",
      },
      cannot_tell: {
        label: "Cannot tell",
        means: "The picture has too little detail to be compared. This says nothing for or against it.",
      },
      no_match: {
        label: "No match found",
        means: "No copy is known here. This does not mean that the picture is original: its source may be somewhere we have never seen.",
      },
    },

    // published-photo.ts
    takenDown: "Taken down. Nobody sees it.",
    isStockPicture:
      "Not shown on your profile: it is a picture that a supplier, trainer or franchise hands out, so it shows no work of yours.",
    heldBack: "Held back until people have looked. Nobody sees it on your profile before that.",

    // stage.ts
    stages: {
      fresh: { label: "Fresh", means: "0 to 7 days after the last session. Every result looks sharp now; this is not how it will stay." },
      settling: { label: "Settling", means: "8 to 27 days after the last session. Scabs are off, and it may look patchy." },
      healed: { label: "Healed", means: "28 days or more after the last session. This is the result." },
      one_year: { label: "A year on", means: "A year or more after the last session." },
      three_years: { label: "Three years on", means: "Three years or more after the last session, when fading shows." },
      unknown: { label: "Stage unknown", means: "The date was not provided, so it may be fresh or healed." },
    },
  },
});
