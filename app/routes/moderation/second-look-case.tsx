import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import { answerSecondLook, listChoices, openSecondLook } from "#app/moderation/answer-second-look.server.ts";
import { outcomeLabel, secondLookInput } from "#app/moderation/second-look.ts";
import type { SecondLook } from "#app/moderation/second-look-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { secondLookCaseWords } from "#app/routes/moderation/second-look-case-words.ts";
import { LookAnswered, LookForm } from "#app/routes/moderation/second-look-forms.tsx";
import { readLookedAt } from "#app/routes/moderation/second-look-view.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: secondLookCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, second } = await openFor(args);
  const db = args.context.ctx.store.read;
  return {
    id: second.look.id,
    subject: await readLookedAt(db, viewer.id, second),
    choices: await listChoices(db, second),
    answered: answeredView(second),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, second } = await openFor(args);
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(secondLookInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerSecondLook(args.context.ctx, viewer, second.look.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, result.agreed ? "look-agreed" : "look-differed", `/moderation/second-looks/${second.look.id}`);
}

async function openFor(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }) {
  const viewer = await requireModerator(args, "second_look.take");
  const opened = await openSecondLook(args.context.ctx.store.read, viewer.id, args.params.id ?? "");
  if (opened === null) throw notFound();
  if (typeof opened === "string") throw forbidden();
  return { viewer, ...opened };
}

/** Both looks, once the second is made. Until then nothing is told of the first. */
function answeredView({ look, judgement }: SecondLook) {
  if (look.answeredAt === null || look.outcome === null) return null;
  const { kind } = judgement;
  const label = (code: string) =>
    kind === "report" || kind === "document" || kind === "photo_evidence" || kind === "proof" ? outcomeLabel(kind, code) : code;
  return {
    first: { outcome: label(judgement.outcome), on: printTime(judgement.madeAt) },
    second: { outcome: label(look.outcome), on: printTime(look.answeredAt), facts: look.facts ?? "" },
    agreed: look.agreed === true,
  };
}

export default function SecondLookCase() {
  const say = secondLookCaseWords();
  const { id, subject, choices, answered } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { title, question, facts, said, review, photo, veil, file } = subject;
  const src = `/moderation/second-looks/${id}/file`;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(title)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="known" title={say.whatIsKnown} note={question}>
        <div className="stack-tight prose">
          {said !== null && <p className="whitespace-pre-line">{said}</p>}
          <DefinitionList rows={facts} />
        </div>
      </Section>
      {(review || photo) && (
        <Section id="subject" title={review ? say.review : say.photo} layout="wide">
          {review && <ReviewCard review={review} />}
          {photo && (
            <div className="gallery-grid">
              <PhotoFigure photo={photo} eager />
            </div>
          )}
        </Section>
      )}
      {file !== null && answered === null && (
        <Section id="file" title={say.whatWasSent} note={say.fileNote}>
          {file === "document" ? (
            <p>
              <a href={src}>{say.saveTheDocument}</a>
            </p>
          ) : (
            <VeiledPicture id={`file-${id}`} veil={veil} name={say.pictureName}>
              <img src={src} alt={say.pictureAlt} className="max-w-full" />
            </VeiledPicture>
          )}
        </Section>
      )}
      <Section id="your-answer" title={answered ? say.bothLooks : say.yourAnswer}>
        {answered ? <LookAnswered answered={answered} /> : <LookForm choices={choices} problem={problem} />}
      </Section>
    </>
  );
}
