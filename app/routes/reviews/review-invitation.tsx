import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseForNow } from "#app/accounts/account-refusal.ts";
import { findReviewPause } from "#app/clinics/sanction-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { declineInvitation } from "#app/reviews/decline-invitation.server.ts";
import { type InvitationState, readInvitation } from "#app/reviews/find-invitation.server.ts";
import { askedFor, INVITATION_DAYS, INVITATION_LIMIT } from "#app/reviews/invitation.ts";
import { pausedWords } from "#app/reviews/review.ts";
import { takeInvitation } from "#app/reviews/take-invitation.server.ts";
import { ClosedInvitation } from "#app/routes/reviews/closed-invitation.tsx";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "How did your treatment go? – Scalpmark" }, { name: "robots", content: "noindex" }];

const invitationForm = z.object({ intent: z.enum(["write", "decline"], "Press one of the buttons of this page.") });

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** What a link in a mail asks, for whoever has it. Opening it answers nothing and uses nothing up: mail scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = args.context;
  const found = await readInvitation(ctx.store.read, tokenOf(args.request), ctx.now());
  if (!found) return { state: "unknown" as const, clinic: null, reviewId: null };
  const { clinic, treated, review, chapters, holderId } = found.treatment;
  const pausedUntil = review === null ? await findReviewPause(ctx.store.read, clinic.id, ctx.now()) : null;
  const viewer = await findViewer(args);
  const about = { clinic: { slug: clinic.slug, name: clinic.name }, reviewId: review?.state === "published" ? review.id : null };
  if (found.state !== "open") return { state: found.state satisfies Exclude<InvitationState, "open">, ...about };
  return {
    state: found.state satisfies "open",
    ...about,
    // Nobody is told more than the mail did: who the client is stands nowhere.
    treatment: treatmentLabel(treated?.treatment ?? review?.treatment ?? ""),
    asked: askedFor(found.invitation.chapter, chapters.length > 0),
    next: chapters.length > 0,
    paused: pausedUntil && pausedWords(pausedUntil),
    held: holderId !== null,
    signedIn: viewer !== null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, clientIp } = args.context;
  const parsed = parseForm(invitationForm, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const wait = await ctx.limits.take(INVITATION_LIMIT, addressBlock(clientIp));
  if (wait !== null) return refusedForm(refuseForNow(wait));
  const here = new URL(args.request.url);
  const token = tokenOf(args.request);
  if (parsed.data.intent === "decline") {
    await declineInvitation(ctx, token);
    throw redirect(here.pathname + here.search, 303);
  }
  const viewer = await findViewer(args);
  if (viewer === null) throw redirect(`/sign-in?${new URLSearchParams({ redirectTo: here.pathname + here.search })}`, 303);
  if (!viewer.emailVerified) throw redirect("/verify-email", 303);
  const taken = await takeInvitation(ctx, viewer, token);
  // The page says why the link does not work.
  if (!taken) throw redirect(here.pathname + here.search, 303);
  if (!taken.ok) return refusedForm(taken);
  throw redirect(taken.path, 303);
}

export default function ReviewInvitation() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.state !== "open") return <ClosedInvitation state={page.state} clinic={page.clinic} reviewId={page.reviewId} />;
  const { clinic, treatment, asked, next, paused, held, signedIn } = page;
  return (
    <>
      <PageTitle
        title={next ? "The next chapter of your review" : "How did your treatment go?"}
        lede={
          <>
            {treatment} at <a href={`/clinics/${clinic.slug}`}>{clinic.name}</a>. We would like to know {asked}.
          </>
        }
      />
      <ProblemSummary problem={problem} />
      <Section
        id="write"
        title="Write it"
        note="Good or bad, it is published at once. The clinic can reply and cannot remove it. If you write nothing, it does not learn that you were asked."
      >
        {paused && (
          <Notice kind="info">
            <p>{paused} This link goes on working for the time it was given; without it a review can be written at any time.</p>
          </Notice>
        )}
        <form method="post" className="stack">
          <p>
            {next
              ? "A fresh look at the result, in the mirror, in daylight. What you wrote before stays as it is; the newest chapter counts."
              : "Ratings, a few sentences and, if you like, photos. It takes about ten minutes. A review that rests on a treatment you confirmed says so, and that we invited you; it counts as one with proof."}
          </p>
          <p>
            <Button name="intent" value="write">
              {next ? "Write the next chapter" : "Write the review"}
            </Button>
          </p>
          {!signedIn && (
            <p className="small">
              {held
                ? "You are asked to sign in to your account first."
                : "It needs an account, so that nobody writes two. Your name there can be a pen name. If you have none, "}
              {!held && (
                <>
                  <a href="/sign-up">join Scalpmark</a>, verify your address, and open the link in our mail again: it goes on working.
                </>
              )}
            </p>
          )}
        </form>
      </Section>
      <Section
        id="stop"
        title="No further mail"
        note="No reason is asked, and it holds for good. Your treatment and what you have written stay as they are."
      >
        <form method="post">
          <Button kind="secondary" name="intent" value="decline">
            No further mail about this
          </Button>
        </form>
        <p className="small soft">
          Opening this page has changed nothing. The link works for {INVITATION_DAYS} days; if you do nothing, we remind you at most once.
        </p>
      </Section>
    </>
  );
}
