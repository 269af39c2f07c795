/** The six things people wished they had checked, each from a treatment that went wrong. */
export interface Story {
  /** What was said or seen. */
  said: string;
  /** What could have been known. */
  checked: string;
  /** Where on a clinic's page it is shown. */
  anchor: string;
  /** The rule that shows it, for a site that has no example. */
  rule: string;
}

export const STORIES: readonly Story[] = [
  {
    said: "“He said he had practised for three years.”",
    checked: "His earliest dated evidence was five months old. Claims stand beside the evidence, with the sum.",
    anchor: "claims",
    rule: "/method#claims",
  },
  {
    said: "“He said he had done over 300 treatments.”",
    checked: "The weeks since his course cannot hold them. The hours are added up where the claim is printed.",
    anchor: "claims",
    rule: "/method#claims",
  },
  {
    said: "“The photos were of somebody else’s work.”",
    checked:
      "Mirrored and recoloured, they still match the clinic whose client it was. People decide, and every copy carries the decision.",
    anchor: "photos",
    rule: "/method#photos",
  },
  {
    said: "“He was a tattooist with a tattoo machine.”",
    checked: "Background, machine, needle and pigment are stated or printed as not provided, just as large.",
    anchor: "equipment",
    rule: "/method#never",
  },
  {
    said: "“He learned from someone who had just learned.”",
    checked: "Who taught whom, and how experienced the teacher was on the day of the course.",
    anchor: "team",
    rule: "/method#credentials",
  },
  {
    said: "“It looked fine on the first day.”",
    checked: "Fresh and healed results are never mixed. Healed ones come first, with the days since the last session.",
    anchor: "photos",
    rule: "/method#reviews",
  },
];
