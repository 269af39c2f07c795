import type { MatrixWorld } from "#tests/security/matrix-world.ts";

/**
 * What each asker gets, one letter each, in this order:
 *
 *     anonymous  unverified  client  suspended  owner  otherOwner  moderator  conflicted  admin
 *
 * G  200, the page or file
 * L  302 to /sign-in          V  302 to /verify-email       R  302 elsewhere
 * F  403                      N  404
 * B  400: let in, and the form with the unknown field the test sends was refused (so every B also says that the form takes no field it does not know)
 */
export type Cells = string;

export interface MatrixRow {
  /** Something of the clinic "dot-and-line", which `owner` belongs to and `otherOwner` does not, or by `client`. */
  url: string | ((world: MatrixWorld) => string);
  /** Left out where the route is neither page nor loader. */
  get?: Cells;
  /** Left out where the route has no action. */
  post?: Cells;
  /** The action reads its form as multipart. */
  multipart?: true;
}

const EVERYBODY = "G G G G G G G G G";

/** By the path in app/routes.ts. A new route needs a line here, or tests/security/route-matrix.test.ts fails with its path. */
export const ROUTE_MATRIX: Record<string, MatrixRow> = {
  "/": { url: "/", get: EVERYBODY },
  "/method": { url: "/method", get: EVERYBODY },
  // Pages without a loader are everybody's; these read prices and clinics.
  "/guide": { url: "/guide", get: EVERYBODY },
  "/guide/choosing": { url: "/guide/choosing", get: EVERYBODY },
  "/guide/prices": { url: "/guide/prices", get: EVERYBODY },
  "/guide/mending": { url: "/guide/mending", get: EVERYBODY },
  "/guide/botched": { url: "/guide/botched?session=2026-11-20", get: EVERYBODY },
  "/guide/look": { url: "/guide/look?dot=0.3", get: EVERYBODY },
  "/transparency": { url: "/transparency", get: EVERYBODY },
  "/transparency.csv": { url: "/transparency.csv", get: EVERYBODY },
  "/security": { url: "/security", get: EVERYBODY },
  "/.well-known/security.txt": { url: "/.well-known/security.txt", get: EVERYBODY },
  "/audit-heads.jsonl": { url: "/audit-heads.jsonl", get: EVERYBODY },
  "/data": { url: "/data", get: EVERYBODY },
  // The world keeps no file of a dump: nobody finds one.
  "/data/:day": { url: "/data/2026-11-23", get: "N N N N N N N N N" },

  "/offline": { url: "/offline", get: EVERYBODY },
  "/sitemap.xml": { url: "/sitemap.xml", get: EVERYBODY },
  "/sitemaps/:part": { url: "/sitemaps/clinics-0.xml", get: EVERYBODY },
  "/robots.txt": { url: "/robots.txt", get: EVERYBODY },
  "/decisions.atom": { url: "/decisions.atom", get: EVERYBODY },
  "/decisions.csv": { url: "/decisions.csv", get: EVERYBODY },
  "/oembed": { url: ({ clinic }) => `/oembed?url=http%3A%2F%2F127.0.0.1%3A3000%2Fclinics%2F${clinic.slug}`, get: EVERYBODY },
  "/clinics/:slug/badge.json": { url: ({ clinic }) => `/clinics/${clinic.slug}/badge.json`, get: EVERYBODY },
  "/.well-known/scalpmark-badge-key.json": { url: "/.well-known/scalpmark-badge-key.json", get: EVERYBODY },
  "/clinics/:slug/card.png": { url: ({ clinic }) => `/clinics/${clinic.slug}/card.png`, get: EVERYBODY },

  "/api": { url: "/api", get: EVERYBODY },
  "/api/v1/openapi.json": { url: "/api/v1/openapi.json", get: EVERYBODY },
  "/api/v1/clinics": { url: "/api/v1/clinics", get: EVERYBODY },
  "/api/v1/clinics/:slug": { url: ({ clinic }) => `/api/v1/clinics/${clinic.slug}`, get: EVERYBODY },
  "/api/v1/clinics/:slug/reviews": { url: ({ clinic }) => `/api/v1/clinics/${clinic.slug}/reviews`, get: EVERYBODY },
  "/api/v1/clinics/:slug/cases": { url: ({ clinic }) => `/api/v1/clinics/${clinic.slug}/cases`, get: EVERYBODY },
  "/api/v1/clinics/:slug/photos": { url: ({ clinic }) => `/api/v1/clinics/${clinic.slug}/photos`, get: EVERYBODY },
  "/api/v1/clinics/:slug/score": { url: ({ clinic }) => `/api/v1/clinics/${clinic.slug}/score`, get: EVERYBODY },
  "/api/v1/decisions": { url: "/api/v1/decisions", get: EVERYBODY },
  "/api/v1/decisions/:id": { url: ({ decisionId }) => `/api/v1/decisions/${decisionId}`, get: EVERYBODY },
  "/api/v1/practitioners/:slug": { url: ({ practitioner }) => `/api/v1/practitioners/${practitioner.slug}`, get: EVERYBODY },
  "/api/v1/training": { url: "/api/v1/training", get: EVERYBODY },
  "/api/v1/training/:slug": { url: "/api/v1/training/northgate-school", get: EVERYBODY },
  // Whatever else is asked for under it.
  "/api/*": { url: "/api/v2/clinics", get: "N N N N N N N N N" },

  "/clinics": { url: "/clinics", get: EVERYBODY },
  "/places.json": { url: "/places.json?begins=lee", get: EVERYBODY },
  "/clinics/map.json": { url: "/clinics/map.json?area=50,-8,59,2", get: EVERYBODY },
  "/clinics/:slug": { url: ({ clinic }) => `/clinics/${clinic.slug}`, get: EVERYBODY },
  "/clinics/:slug/score": { url: ({ clinic }) => `/clinics/${clinic.slug}/score`, get: EVERYBODY },
  "/clinics/:slug/score.json": { url: ({ clinic }) => `/clinics/${clinic.slug}/score.json`, get: EVERYBODY },

  "/clinics/:slug/consultation/answers": {
    url: ({ clinic }) => `/clinics/${clinic.slug}/consultation/answers`,
    get: "L V G L G G G G G",
    post: "L V B L B B B B B",
  },
  "/clinics/:slug/report": { url: ({ clinic }) => `/clinics/${clinic.slug}/report`, get: "L V G L G G F F F", post: "L V B L B B F F F" },
  "/clinics/:slug/consultation": { url: ({ clinic }) => `/clinics/${clinic.slug}/consultation`, get: EVERYBODY },
  "/shortlist": { url: ({ clinic }) => `/shortlist?clinics=${clinic.slug}`, get: EVERYBODY, post: "L V B L B B B B B" },
  "/shortlist/alerts": { url: "/shortlist/alerts?token=0", get: EVERYBODY, post: "B B B B B B B B B" },
  "/shortlist/alerts/stop": { url: "/shortlist/alerts/stop?token=0", post: "B B B B B B B B B" },
  "/compare": { url: ({ clinic, rival }) => `/compare?clinics=${clinic.slug},${rival.slug}`, get: EVERYBODY },
  "/clinics/:slug/badge.svg": { url: ({ clinic }) => `/clinics/${clinic.slug}/badge.svg`, get: EVERYBODY },
  "/clinics/:slug/review": {
    url: ({ clinic }) => `/clinics/${clinic.slug}/review`,
    get: "L V G L F F F F F",
    post: "L V B L F F F F F",
    multipart: true,
  },
  "/clinics/:slug/complain": {
    url: ({ clinic }) => `/clinics/${clinic.slug}/complain`,
    get: "L V G L F F F F F",
    post: "L V B L F F F F F",
  },
  "/clinics/:slug/claim": { url: ({ clinic }) => `/clinics/${clinic.slug}/claim`, get: EVERYBODY, post: "L V B L B B F F F" },
  // The client's claim to the rival; the owner's change and the dispute are of their own clinic.
  "/ownership/:id": { url: ({ claimId }) => `/ownership/${claimId}`, get: "L V G L N N F F F", post: "L V B L N N F F F", multipart: true },
  "/ownership/changes/:id": {
    url: ({ changeId }) => `/ownership/changes/${changeId}`,
    get: "L V N L G N F F F",
    post: "L V N L B N F F F",
  },
  "/ownership/disputes/:id": {
    url: ({ ownershipDisputeId }) => `/ownership/disputes/${ownershipDisputeId}`,
    get: "L V G L N G F F F",
    post: "L V B L N B F F F",
  },
  "/confirm-ownership": { url: "/confirm-ownership?token=0", get: "L V G L G G F F F", post: "L V B L B B F F F" },
  "/manage/:slug/ownership": {
    url: ({ clinic }) => `/manage/${clinic.slug}/ownership`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/ownership/:kind": {
    url: ({ clinic }) => `/manage/${clinic.slug}/ownership/owner`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/moderation/ownership/:id": {
    url: ({ claimId }) => `/moderation/ownership/${claimId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F F",
  },
  // The world keeps no file of the document: whoever may look finds nothing.
  "/moderation/ownership-files/:id": {
    url: ({ ownershipProofId }) => `/moderation/ownership-files/${ownershipProofId}`,
    get: "L N N L N N N F F",
  },
  "/moderation/ownership-disputes/:id": {
    url: ({ ownershipDisputeId }) => `/moderation/ownership-disputes/${ownershipDisputeId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F F",
  },
  "/clinics/:slug/cases": { url: ({ clinic }) => `/clinics/${clinic.slug}/cases`, get: EVERYBODY },
  "/cases/:id": { url: ({ caseId }) => `/cases/${caseId}`, get: EVERYBODY },
  "/confirm-case": { url: ({ caseToken }) => `/confirm-case?token=${caseToken}`, get: EVERYBODY, post: "B B B B B B B B B" },
  "/confirm-case/picture": {
    url: ({ caseToken, casePhotoId }) => `/confirm-case/picture?token=${caseToken}&photo=${casePhotoId}`,
    get: EVERYBODY,
  },
  "/review-invitation": {
    url: ({ invitationSecret }) => `/review-invitation?token=${invitationSecret}`,
    get: EVERYBODY,
    post: "B B B B B B B B B",
  },
  "/review-invitation/stop": {
    url: ({ invitationSecret }) => `/review-invitation/stop?token=${invitationSecret}`,
    post: "B B B B B B B B B",
  },
  "/my-case": { url: ({ holderToken }) => `/my-case?token=${holderToken}`, get: EVERYBODY, post: "B B B B B B B B B" },

  "/reviews/:id": { url: ({ reviewId }) => `/reviews/${reviewId}`, get: EVERYBODY },
  "/reviews/:id/chapter": {
    url: ({ reviewId }) => `/reviews/${reviewId}/chapter`,
    get: "L V G L F F F F F",
    post: "L V B L F F F F F",
    multipart: true,
  },
  "/reviews/:id/reply": { url: ({ reviewId }) => `/reviews/${reviewId}/reply`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/reviews/:id/report": { url: ({ reviewId }) => `/reviews/${reviewId}/report`, get: "L V G L G G F F F", post: "L V B L B B F F F" },
  "/reviews/:id/legal-notice": {
    url: ({ reviewId }) => `/reviews/${reviewId}/legal-notice`,
    get: EVERYBODY,
    post: "B B B B B B B B B",
  },
  "/reviews/:id/legal-notice/answer": {
    url: ({ reviewId }) => `/reviews/${reviewId}/legal-notice/answer`,
    get: "L N G L N N N N N",
    post: "L N B L N N N N N",
  },
  "/account/reviews": { url: "/account/reviews", get: "L V G L F F F F F" },
  "/reviews/:id/proof": {
    url: ({ reviewId }) => `/reviews/${reviewId}/proof`,
    get: "L V G L F F F F F",
    post: "L V B L F F F F F",
    multipart: true,
  },
  // No picture waits in the world: its page leads back, and it has none to show.
  "/reviews/:id/proof/cover": {
    url: ({ reviewId }) => `/reviews/${reviewId}/proof/cover`,
    get: "L V R L F F F F F",
    post: "L V B L F F F F F",
  },
  "/reviews/:id/proof/picture": { url: ({ reviewId }) => `/reviews/${reviewId}/proof/picture`, get: "L V N L F F F F F" },

  "/photos/:id": { url: ({ photoId }) => `/photos/${photoId}`, get: EVERYBODY },
  "/photos/:id/:file": { url: ({ photoId }) => `/photos/${photoId}/640.jpg`, get: EVERYBODY },

  "/photos/:id/evidence": {
    url: ({ photoId }) => `/photos/${photoId}/evidence`,
    get: "L V N L G N F F F",
    post: "L V N L B N F F F",
    multipart: true,
  },
  "/photos/:id/evidence/code/:codeId": {
    url: ({ photoId, codeId }) => `/photos/${photoId}/evidence/code/${codeId}`,
    get: "L V N L G N F F F",
  },
  "/confirm-head": { url: ({ headSecret }) => `/confirm-head?token=${headSecret}`, get: EVERYBODY, post: "B B B B B B B B B" },
  "/confirm-head/picture": { url: ({ headSecret }) => `/confirm-head/picture?token=${headSecret}`, get: EVERYBODY },

  "/practitioners/:slug": { url: ({ practitioner }) => `/practitioners/${practitioner.slug}`, get: EVERYBODY },
  "/confirm-engagement": {
    url: ({ engagementSecret }) => `/confirm-engagement?token=${engagementSecret}`,
    get: EVERYBODY,
    post: "B B B B B B B B B",
  },
  "/manage/:slug/practitioners": {
    url: ({ clinic }) => `/manage/${clinic.slug}/practitioners`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/practitioners/:person": {
    url: ({ clinic, practitioner }) => `/manage/${clinic.slug}/practitioners/${practitioner.slug}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/training/:slug": { url: "/training/northgate-school", get: EVERYBODY },

  "/check-photo": { url: "/check-photo", get: EVERYBODY, post: "B B B B B B B B B", multipart: true },
  "/check-photo/progress": { url: "/check-photo/progress?of=0123456789abcdef0123456789abcdef", get: EVERYBODY },

  "/manage": { url: "/manage", get: "L V F L G G F F F" },
  "/manage/:slug/cases": { url: ({ clinic }) => `/manage/${clinic.slug}/cases`, get: "L V F L G N F F F" },
  "/manage/:slug/cases/new": {
    url: ({ clinic }) => `/manage/${clinic.slug}/cases/new`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/cases/:id": {
    url: ({ clinic, caseId }) => `/manage/${clinic.slug}/cases/${caseId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/cases/:id/photos": {
    url: ({ clinic, caseId }) => `/manage/${clinic.slug}/cases/${caseId}/photos`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
    multipart: true,
  },
  "/manage/:slug/corrections/:id": {
    url: ({ clinic, correctionId }) => `/manage/${clinic.slug}/corrections/${correctionId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug": { url: ({ clinic }) => `/manage/${clinic.slug}`, get: "L V F L G N F F F" },
  "/manage/:slug/profile": { url: ({ clinic }) => `/manage/${clinic.slug}/profile`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/manage/:slug/prices": { url: ({ clinic }) => `/manage/${clinic.slug}/prices`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/manage/:slug/locations": {
    url: ({ clinic }) => `/manage/${clinic.slug}/locations`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/locations/:id": {
    url: ({ clinic, branchId }) => `/manage/${clinic.slug}/locations/${branchId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/claims": { url: ({ clinic }) => `/manage/${clinic.slug}/claims`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/manage/:slug/claims/:id": {
    url: ({ clinic, statedClaimId }) => `/manage/${clinic.slug}/claims/${statedClaimId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/reviews": { url: ({ clinic }) => `/manage/${clinic.slug}/reviews`, get: "L V F L G N F F F" },
  "/manage/:slug/tablet": { url: ({ clinic }) => `/manage/${clinic.slug}/tablet`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/manage/:slug/linked-reviews/:id": {
    url: ({ clinic, groupFindingId }) => `/manage/${clinic.slug}/linked-reviews/${groupFindingId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/steps": { url: ({ clinic }) => `/manage/${clinic.slug}/steps`, get: "L V F L G N F F F" },
  "/manage/:slug/charges/:id": {
    url: ({ clinic, chargeId }) => `/manage/${clinic.slug}/charges/${chargeId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/steps/:id": {
    url: ({ clinic, sanctionId }) => `/manage/${clinic.slug}/steps/${sanctionId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/complaints": { url: ({ clinic }) => `/manage/${clinic.slug}/complaints`, get: "L V F L G N F F F" },
  "/manage/:slug/complaints/:id": {
    url: ({ clinic, complaintId }) => `/manage/${clinic.slug}/complaints/${complaintId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
  },
  "/manage/:slug/members": { url: ({ clinic }) => `/manage/${clinic.slug}/members`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/manage/:slug/badge": { url: ({ clinic }) => `/manage/${clinic.slug}/badge`, get: "L V F L G N F F F", post: "L V F L B N F F F" },
  "/manage/:slug/export": { url: ({ clinic }) => `/manage/${clinic.slug}/export`, get: "L V F L G N F F F" },
  "/manage/:slug/export/file": { url: ({ clinic }) => `/manage/${clinic.slug}/export/file`, post: "L V F L B N F F F" },
  "/accept-invitation": { url: "/accept-invitation?token=0", get: EVERYBODY, post: "L V B L B B B B B" },
  "/manage/:slug/photos": {
    url: ({ clinic }) => `/manage/${clinic.slug}/photos`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
    multipart: true,
  },
  "/manage/:slug/photos/results": {
    url: ({ clinic }) => `/manage/${clinic.slug}/photos/results`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
    multipart: true,
  },

  "/manage/:slug/evidence": { url: ({ clinic }) => `/manage/${clinic.slug}/evidence`, get: "L V F L G N F F F" },
  "/manage/:slug/evidence/new": {
    url: ({ clinic }) => `/manage/${clinic.slug}/evidence/new?kind=insurance`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
    multipart: true,
  },
  "/manage/:slug/evidence/:id": {
    url: ({ clinic, documentId }) => `/manage/${clinic.slug}/evidence/${documentId}`,
    get: "L V F L G N F F F",
    post: "L V F L B N F F F",
    multipart: true,
  },

  "/decisions": { url: "/decisions", get: EVERYBODY },
  "/decisions/:id": { url: ({ decisionId }) => `/decisions/${decisionId}`, get: EVERYBODY, post: "L V N L B N F F F" },
  "/protect": { url: "/protect", get: EVERYBODY },
  "/protect/photos": { url: "/protect/photos", get: "L V G L G G F F F", post: "L V B L B B F F F", multipart: true },
  "/my-head": { url: ({ photoId }) => `/my-head?photo=${photoId}`, get: EVERYBODY, post: "B B B B B B B B B" },
  "/reports/new": { url: ({ photoId }) => `/reports/new?photo=${photoId}`, get: "L V G L G G F F F", post: "L V B L B B F F F" },
  "/disputes/:id": { url: ({ disputeId }) => `/disputes/${disputeId}`, get: "L V N L G G F F F", post: "L V N L B B F F F" },
  "/moderation": { url: "/moderation", get: "L N N L N N G G G" },
  "/moderation/workload": { url: "/moderation/workload", get: "L N N L N N G G G" },
  "/moderation/settings": { url: "/moderation/settings", get: "L N N L N N G G G", post: "L N N L N N B B B" },
  "/moderation/ties": { url: "/moderation/ties", get: "L N N L N N G G G", post: "L N N L N N B B B" },
  "/moderation/events": { url: "/moderation/events", get: "L N N L N N G G G" },
  "/moderation/matters": { url: "/moderation/matters", post: "L N N L N N B B B" },
  "/moderation/filters": { url: "/moderation/filters", post: "L N N L N N B B B" },
  "/moderation/disputes/:id": {
    url: ({ proposedDisputeId }) => `/moderation/disputes/${proposedDisputeId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F B",
  },
  "/moderation/review-groups/:slug": {
    url: ({ clinic }) => `/moderation/review-groups/${clinic.slug}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F B",
  },
  "/moderation/clinics/:slug": {
    url: ({ clinic }) => `/moderation/clinics/${clinic.slug}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F F",
  },
  "/moderation/sanctions/:id": {
    url: ({ sanctionId }) => `/moderation/sanctions/${sanctionId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F B",
  },
  "/moderation/detection-log": { url: "/moderation/detection-log", get: "L N N L N N G G G" },
  "/moderation/detection-log.csv": { url: "/moderation/detection-log.csv", get: "L N N L N N G G G" },
  // The world keeps no file of the original: whoever may look finds nothing.
  "/moderation/disputes/:id/originals/:photoId": {
    url: ({ disputeId, photoId }) => `/moderation/disputes/${disputeId}/originals/${photoId}`,
    get: "L N N L N N N F F",
  },
  "/moderation/claims/:id": {
    url: ({ statedClaimId }) => `/moderation/claims/${statedClaimId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F B",
  },
  "/moderation/appeals/:id": {
    url: ({ appealId }) => `/moderation/appeals/${appealId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F B",
  },
  "/moderation/reports/:id": {
    url: ({ reportId }) => `/moderation/reports/${reportId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F F",
  },
  "/moderation/legal-notices/:id": {
    url: ({ noticeId }) => `/moderation/legal-notices/${noticeId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F F",
  },
  "/moderation/evidence/:id": {
    url: ({ evidenceId }) => `/moderation/evidence/${evidenceId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F F",
  },
  // The world keeps no file of the evidence either.
  "/moderation/evidence/:id/file": { url: ({ evidenceId }) => `/moderation/evidence/${evidenceId}/file`, get: "L N N L N N N F N" },
  "/moderation/documents/:id": {
    url: ({ documentId }) => `/moderation/documents/${documentId}`,
    get: "L N N L N N G F F",
    post: "L N N L N N B F F",
  },
  // The world keeps no file of the document: whoever may look finds nothing.
  "/moderation/documents/:id/file": { url: ({ documentId }) => `/moderation/documents/${documentId}/file`, get: "L N N L N N N F F" },
  "/moderation/engagements/:id": {
    url: ({ engagementQuestionId }) => `/moderation/engagements/${engagementQuestionId}`,
    get: "L N N L N N G F F",
    post: "L N N L N N B F F",
  },
  "/admin": { url: "/admin", get: "L N N L N N F F G" },
  "/admin/people": { url: "/admin/people", get: "L N N L N N F F G", post: "L N N L N N F F B" },
  "/admin/people/:id/queue": {
    url: ({ viewers }) => `/admin/people/${viewers.moderator.id}/queue`,
    get: "L N N L N N F F G",
    post: "L N N L N N F F B",
  },
  "/admin/people/:id/judging": {
    url: ({ viewers }) => `/admin/people/${viewers.moderator.id}/judging`,
    get: "L N N L N N F F G",
    post: "L N N L N N F F B",
  },
  "/admin/people/:id/ties": {
    url: ({ viewers }) => `/admin/people/${viewers.moderator.id}/ties`,
    get: "L N N L N N F F G",
    post: "L N N L N N F F B",
  },
  "/admin/people/:id": {
    url: ({ viewers }) => `/admin/people/${viewers.client.id}`,
    get: "L N N L N N F F G",
    post: "L N N L N N F F B",
  },
  "/admin/record": { url: "/admin/record", get: "L N N L N N F F G" },
  "/admin/jobs": { url: "/admin/jobs", get: "L N N L N N F F G", post: "L N N L N N F F B" },
  "/admin/health": { url: "/admin/health", get: "L N N L N N F F G" },
  "/admin/settings": { url: "/admin/settings", get: "L N N L N N F F G" },
  "/admin/imports": { url: "/admin/imports", get: "L N N L N N F F G", post: "L N N L N N F F B", multipart: true },
  "/admin/imports/:id": { url: ({ importId }) => `/admin/imports/${importId}`, get: "L N N L N N F F G", post: "L N N L N N F F B" },
  "/admin/jobs/:id": { url: "/admin/jobs/1", get: "L N N L N N F F G", post: "L N N L N N F F B" },
  "/admin/method": { url: "/admin/method", get: "L N N L N N F F G", post: "L N N L N N F F B" },
  "/moderation/charges/new": {
    url: ({ documentId }) => `/moderation/charges/new?document=${documentId}`,
    get: "L N N L N N G F F",
    post: "L N N L N N B F F",
  },
  "/moderation/charges/:id": {
    url: ({ chargeId }) => `/moderation/charges/${chargeId}`,
    get: "L N N L N N G F G",
    post: "L N N L N N B F B",
  },
  "/moderation/decisions/:id": {
    url: ({ decisionId }) => `/moderation/decisions/${decisionId}`,
    get: "L N N L N N G F F",
    post: "L N N L N N B F F",
  },
  "/moderation/second-looks/:id": {
    url: ({ lookId }) => `/moderation/second-looks/${lookId}`,
    get: "L N N L N N G F F",
    post: "L N N L N N B F F",
  },
  // The photo of its report is shown on its page, and no private file is.
  "/moderation/second-looks/:id/file": { url: ({ lookId }) => `/moderation/second-looks/${lookId}/file`, get: "L N N L N N N F F" },
  "/moderation/stock": { url: "/moderation/stock", get: "L N N L N N G G F", post: "L N N L N N B B F", multipart: true },
  "/moderation/proofs/:id": { url: ({ proofId }) => `/moderation/proofs/${proofId}`, get: "L N N L N N G F F", post: "L N N L N N B F F" },
  // The world keeps no file of the proof: whoever may look finds nothing.
  "/moderation/proofs/:id/file": { url: ({ proofId }) => `/moderation/proofs/${proofId}/file`, get: "L N N L N N N F F" },

  "/sign-up": { url: "/sign-up", get: "G R R G R R R R R", post: "B B B B B B B B B" },
  "/verify-email": { url: "/verify-email", get: "G G R G R R R R R", post: "B B B B B B B B B" },
  "/sign-in": { url: "/sign-in", get: "G R R G R R R R R", post: "B B B B B B B B B" },
  "/sign-out": { url: "/sign-out", get: "R R R R R R R R R", post: "B B B B B B B B B" },
  "/forgot-password": { url: "/forgot-password", get: EVERYBODY, post: "B B B B B B B B B" },
  "/reset-password": { url: "/reset-password", get: EVERYBODY, post: "B B B B B B B B B" },
  // Whoever is fully signed in has nothing to give here.
  "/sign-in/second-factor": { url: "/sign-in/second-factor", get: "L R R L R R R R R", post: "L R R L R R R R R" },
  "/sign-in/passkey": { url: "/sign-in/passkey", get: EVERYBODY, post: "B B B B B B B B B" },
  "/passkey-question": { url: "/passkey-question", post: "B B B B B B B B B" },
  "/account/complaints": { url: "/account/complaints", get: "L V G L F F F F F" },
  "/account/security": { url: "/account/security", get: "L G G L G G G G G" },
  "/account/sessions": { url: "/account/sessions", get: "L G G L G G G G G", post: "L B B L B B B B B" },
  "/account/email": { url: "/account/email", get: "L G G L G G G G G", post: "L B B L B B B B B" },
  "/account/export": { url: "/account/export", get: "L G G L G G G G G", post: "L B B L B B B B B" },
  "/account/export/file": { url: "/account/export/file", post: "L B B L B B B B B" },
  "/account/erase": { url: "/account/erase", get: "L G G L G G G G G", post: "L B B L B B B B B" },
  "/account/second-factor": { url: "/account/second-factor", get: "L G G L G G G G G", post: "L B B L B B B B B" },
  "/account/confirm": { url: "/account/confirm", get: "L G G L G G G G G", post: "L B B L B B B B B" },
  "/account": { url: "/account", get: "L G G L G G G G G", post: "L B B L B B B B B" },
};
