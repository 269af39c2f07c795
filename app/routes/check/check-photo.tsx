import { type ActionFunctionArgs, data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { CHECK_LIMIT, type CheckRefusal, refuseCheck, refuseSoOften } from "#app/provenance/check-copy.ts";
import { checkCopyApart } from "#app/provenance/check-copy-apart.server.ts";
import { CheckAnswerView } from "#app/routes/check/check-photo-answer.tsx";
import { toCheckAnswer } from "#app/routes/check/check-photo-view.server.ts";
import { checkPhotoWords } from "#app/routes/check/check-photo-words.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { PRIVATE_CACHE_CONTROL } from "#app/web/security-headers.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

const NOT_KEPT = { "Cache-Control": PRIVATE_CACHE_CONTROL };

const CheckForm = z.object({
  /** Made by the script that asks how far the check is; without it nobody asks. */
  progress: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});

/** The empty form is the same for everybody; what was sent and found is nobody else's. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const ofAnswer = Object.fromEntries(actionHeaders);
  return Object.keys(ofAnswer).length > 0 ? ofAnswer : sharedPage()();
};

export const meta: MetaFunction = (at) => {
  const say = checkPhotoWords();
  return pageTags(at, {
    title: say.title,
    description: say.description,
  });
};

/** The answer is this page, in one go and with status 200: there is nothing to redirect to, since nothing is kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { ctx, clientIp } = context;
  const wait = await ctx.limits.take(CHECK_LIMIT, addressBlock(clientIp));
  if (wait !== null) return refused(refuseSoOften(wait));
  return withMultipart(request, ctx, { files: { photo: 1 } }, async (form, [file]) => {
    const parsed = parseForm(CheckForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    if (file === undefined) return refused(refuseCheck(checkPhotoWords().choosePhoto));
    if (!file.ok) return refused(refuseCheck(file.message));
    const { progress } = parsed.data;
    const onStep = (step: string) => progress !== undefined && ctx.progress.write(progress, step, ctx.now());
    const checked = await checkCopyApart(ctx, file.path, { onStep, signal: request.signal });
    if (!checked.ok) return refused(checked);
    const answer = await toCheckAnswer(ctx.store.read, checked);
    return data(new RenderOnly({ answer }), { headers: NOT_KEPT });
  });
}

function refused({ status, message, retryAfter }: CheckRefusal) {
  const headers = { ...NOT_KEPT, ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }) };
  return data({ problem: problemWith(status === 422 ? "photo" : "form", message) }, { status, headers });
}

export default function CheckPhoto() {
  const say = checkPhotoWords();
  const result = useActionData<typeof action>();
  const problem = result !== undefined && "problem" in result ? result.problem : undefined;
  if (result !== undefined && "page" in result) return <CheckAnswerView answer={result.page.answer} form={<CheckFormView />} />;
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="check" title={say.photo} note={say.costsNothing}>
        <CheckFormView error={problem?.errors.photo} />
      </Section>
      <Section id="kept" title={say.whatHappensWithIt}>
        <p>{say.nothingIsKept}</p>
        <p>{say.nobodyIsTold}</p>
      </Section>
    </>
  );
}

function CheckFormView({ error }: { error?: string }) {
  const say = checkPhotoWords();
  return (
    <form method="post" action="/check-photo" encType="multipart/form-data" data-enhance="check" className="form">
      <FileField
        name="photo"
        label={say.photoOrScreenshot}
        hint={say.photoHint}
        accept="image/jpeg,image/png,image/webp"
        required
        error={error}
      />
      <Button>{say.checkIt}</Button>
    </form>
  );
}
