export const ROLES = ["client", "owner", "moderator", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in person as every guard and command sees them. */
export interface Viewer {
  id: string;
  displayName: string;
  role: Role;
  emailVerified: boolean;
}

/** The roles x actions table. What is not listed is refused. Ownership of the particular clinic, review or dispute is checked by the command besides. */
export const ACTIONS = {
  "review.write": ["client"],
  "review.reply": ["owner"],
  "complaint.make": ["client"],
  "clinic.manage": ["owner"],
  "clinic.claim": ["client", "owner"],
  "photo.upload": ["owner"],
  "photo.protect": ["client", "owner"],
  "evidence.bring": ["client", "owner"],
  "dispute.answer": ["client", "owner"],
  "appeal.make": ["client", "owner"],
  "content.report": ["client", "owner"],
  "shortlist.keep": ROLES,
  "consultation.keep": ROLES,
  "moderation.read": ["moderator", "admin"],
  "dispute.propose": ["moderator"],
  "dispute.confirm": ["moderator", "admin"],
  "claim.judge": ["moderator"],
  "claim.confirm": ["moderator", "admin"],
  "group.judge": ["moderator"],
  "group.confirm": ["moderator", "admin"],
  "sanction.propose": ["moderator"],
  "sanction.confirm": ["moderator", "admin"],
  "sanction.lift": ["moderator", "admin"],
  "charge.propose": ["moderator"],
  "charge.confirm": ["moderator", "admin"],
  "appeal.decide": ["moderator", "admin"],
  "appeal.ask": ["moderator"],
  "proof.check": ["moderator"],
  "document.check": ["moderator"],
  "engagement.note": ["moderator"],
  "evidence.weigh": ["moderator"],
  "second_look.take": ["moderator"],
  "dispute.release": ["moderator"],
  "stock.manage": ["moderator"],
  "report.decide": ["moderator"],
  "notice.decide": ["moderator"],
  "ownership.decide": ["moderator"],
  "method.try": ["admin"],
  "site.administer": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ACTIONS;

/** A role may do an action only when the table says so, and nobody acts before their e-mail address is verified. */
export function may(viewer: Viewer | null, action: Action): viewer is Viewer {
  return viewer?.emailVerified === true && (ACTIONS[action] as readonly Role[]).includes(viewer.role);
}
