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
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { declineInvitation } from "#app/reviews/decline-invitation.server.ts";
import { type InvitationState, readInvitation } from "#app/reviews/find-invitation.server.ts";
import { askedFor, INVITATION_DAYS, INVITATION_LIMIT } from "#app/reviews/invitation.ts";
import { pausedWords } from "#app/reviews/review.ts";
import { takeInvitation } from "#app/reviews/take-invitation.server.ts";
import { ClosedInvitation } from "#app/routes/reviews/closed-invitation.tsx";
import { reviewInvitationWords } from "#app/routes/reviews/review-invitation-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: reviewInvitationWords().documentTitle }, { name: "robots", content: "noindex" }];

const invitationForm = z.object({ intent: z.enum(["write", "decline"], { error: () => reviewInvitationWords().pressAButton }) });

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
  const say = reviewInvitationWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.state !== "open") return <ClosedInvitation state={page.state} clinic={page.clinic} reviewId={page.reviewId} />;
  const { clinic, treatment, asked, next, paused, held, signedIn } = page;
  return (
    <>
      <PageTitle
        title={next ? say.nextChapter : say.howDidItGo}
        lede={<Say it={say.lede} treatment={treatment} clinics={<a href={`/clinics/${clinic.slug}`} />} name={clinic.name} asked={asked} />}
      />
      <ProblemSummary problem={problem} />
      <Section id="write" title={say.writeIt} note={say.writeItNote}>
        {paused && (
          <Notice kind="info">
            <p>{say.linkGoesOnWorking(paused)}</p>
          </Notice>
        )}
        <form method="post" className="stack">
          <p>{next ? say.nextChapterIs : say.reviewIs}</p>
          <p>
            <Button name="intent" value="write">
              {next ? say.writeNextChapter : say.writeReview}
            </Button>
          </p>
          {!signedIn && <p className="small">{held ? say.signInFirst : <Say it={say.accountNeeded} signUp={<a href="/sign-up" />} />}</p>}
        </form>
      </Section>
      <Section id="stop" title={say.noFurtherMail} note={say.noFurtherMailNote}>
        <form method="post">
          <Button kind="secondary" name="intent" value="decline">
            {say.noFurtherMailAboutThis}
          </Button>
        </form>
        <p className="small soft">{say.nothingChangedYet(INVITATION_DAYS)}</p>
      </Section>
    </>
  );
}
