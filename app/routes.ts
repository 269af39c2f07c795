import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the product. Written out, since a list can be read and a folder convention can drop a file in silence. */
export default [
  index("routes/directory/home.tsx"),

  route("clinics", "routes/directory/find-clinics.tsx"),
  route("clinics/:slug", "routes/clinics/clinic.tsx"),
  route("clinics/:slug/score", "routes/clinics/score.tsx"),
  route("clinics/:slug/score.json", "routes/clinics/score-json.ts"),
  route("clinics/:slug/review", "routes/reviews/write-review.tsx"),

  route("reviews/:id", "routes/reviews/review.tsx"),
  route("reviews/:id/reply", "routes/reviews/reply.tsx"),
  route("reviews/:id/report", "routes/reviews/report.tsx"),

  route("photos/:id", "routes/photos/photo.tsx"),
  route("photos/:id/:file", "routes/photos/photo-file.ts"),
  route("photos/:id/evidence", "routes/photos/photo-evidence.tsx"),
  route("photos/:id/evidence/code/:codeId", "routes/photos/code-sheet.tsx"),
  route("confirm-head", "routes/photos/confirm-head.tsx"),
  route("confirm-head/picture", "routes/photos/confirm-head-picture.ts"),

  route("practitioners/:slug", "routes/practitioners/practitioner.tsx"),
  route("training/:slug", "routes/training/training-provider.tsx"),

  route("check-photo", "routes/check/check-photo.tsx"),
  route("check-photo/progress", "routes/check/check-photo-progress.ts"),

  route("manage", "routes/manage/clinics.tsx"),
  route("manage/:slug/photos", "routes/manage/photos.tsx"),
  route("manage/:slug/photos/results", "routes/manage/photo-results.ts"),
  route("manage/:slug/evidence", "routes/manage/evidence.tsx"),
  route("manage/:slug/evidence/new", "routes/manage/evidence-new.tsx"),
  route("manage/:slug/evidence/:id", "routes/manage/evidence-piece.tsx"),

  route("sign-up", "routes/accounts/sign-up.tsx"),
  route("verify-email", "routes/accounts/verify-email.tsx"),
  route("sign-in", "routes/accounts/sign-in.tsx"),
  route("sign-in/second-factor", "routes/accounts/sign-in-second-factor.tsx"),
  route("sign-in/passkey", "routes/accounts/sign-in-passkey.tsx"),
  route("passkey-question", "routes/accounts/passkey-question.ts"),
  route("sign-out", "routes/accounts/sign-out.ts"),
  route("forgot-password", "routes/accounts/forgot-password.tsx"),
  route("reset-password", "routes/accounts/reset-password.tsx"),
  route("account", "routes/accounts/own-account.tsx"),
  route("account/second-factor", "routes/accounts/second-factor.tsx"),
  route("account/confirm", "routes/accounts/confirm-person.tsx"),
  route("account/reviews", "routes/reviews/own-reviews.tsx"),

  route("method", "routes/about/method.tsx"),
  route("decisions", "routes/about/decisions.tsx"),
  route("decisions/:id", "routes/about/decisions-entry.tsx"),

  route("protect", "routes/photos/protect.tsx"),
  route("protect/photos", "routes/photos/protected-photos.tsx"),
  route("my-head", "routes/photos/my-head.tsx"),
  route("reports/new", "routes/moderation/report-photo.tsx"),
  route("disputes/:id", "routes/moderation/dispute-answer.tsx"),
  route("moderation", "routes/moderation/moderation-queue.tsx"),
  route("moderation/disputes/:id", "routes/moderation/dispute-case.tsx"),
  route("moderation/appeals/:id", "routes/moderation/appeal-answer.tsx"),
  route("moderation/reports/:id", "routes/moderation/report-case.tsx"),
  route("moderation/evidence/:id", "routes/moderation/evidence-case.tsx"),
  route("moderation/evidence/:id/file", "routes/moderation/evidence-download.ts"),
  route("moderation/documents/:id", "routes/moderation/document-check.tsx"),
  route("moderation/documents/:id/file", "routes/moderation/document-download.ts"),
  route("moderation/stock", "routes/moderation/stock.tsx"),
  route("moderation/proofs/:id", "routes/moderation/proof-check.tsx"),
  route("moderation/proofs/:id/file", "routes/moderation/proof-download.ts"),
] satisfies RouteConfig;
