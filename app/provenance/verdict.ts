/** The words for what is known about a photo. Software may set all but `original`, `confirmed_stolen` and `cleared`: those are decided by people or by evidence. */
export const PHOTO_STATES = [
  "checking",
  "original",
  "no_match",
  "cannot_tell",
  "matched",
  "disputed",
  "confirmed_stolen",
  "cleared",
  "failed",
] as const;
export type PhotoState = (typeof PHOTO_STATES)[number];

/** Three sentences a page prints beside a photo. */
export interface StateText {
  readonly label: string;
  readonly shows: string;
  readonly doesNotProve: string;
}

const STATE_TEXTS: Record<PhotoState, StateText> = {
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
};

export function stateText(state: PhotoState): StateText {
  return STATE_TEXTS[state];
}

/** How sure the comparison of two photos is. A match always has one of the first three. */
export const MATCH_BANDS = ["same", "probable", "possible"] as const;
export type MatchBand = (typeof MATCH_BANDS)[number];
export type AnswerBand = MatchBand | "cannot_tell" | "no_match";

const BAND_TEXTS: Record<AnswerBand, { readonly label: string; readonly means: string }> = {
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
};

export function bandText(band: AnswerBand): { readonly label: string; readonly means: string } {
  return BAND_TEXTS[band];
}

/** Bits of 256: what PDQ's authors allow two programs to differ on one and the same picture. */
export const SAME_PICTURE_DISTANCE = 10;

/**
 * The band of a match found by its hash alone, at a distance that the index lets through. A whole-picture hash this near
 * is never merely "possible": that word is for matches of a part of the picture.
 */
export function bandOfDistance(distance: number): MatchBand {
  return distance <= SAME_PICTURE_DISTANCE ? "same" : "probable";
}
