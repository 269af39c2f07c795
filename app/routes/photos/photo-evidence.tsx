import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { isEvidenceKind } from "#app/provenance/photo-evidence.ts";
import { takeEvidenceForm } from "#app/routes/photos/evidence-actions.server.ts";
import { BringSection } from "#app/routes/photos/evidence-forms.tsx";
import { BroughtList, KindsTable } from "#app/routes/photos/evidence-parts.tsx";
import { readEvidencePage } from "#app/routes/photos/evidence-view.server.ts";
import { photoEvidenceWords } from "#app/routes/photos/photo-evidence-words.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: photoEvidenceWords().documentTitle }];

/** `?kind` chooses the form that is shown. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, photo } = await openFor(args);
  const { searchParams } = new URL(args.request.url);
  const kind = searchParams.get("kind");
  const page = await readEvidencePage(args.context.ctx, viewer, photo);
  const chosen = isEvidenceKind(kind) && page.kinds.some((one) => one.kind === kind) ? kind : null;
  return { page, chosen, done: searchParams.get("done") };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, photo } = await openFor(args);
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { file: 1 } }, (form, [file]) =>
    takeEvidenceForm(ctx, viewer, photo.id, form, file ?? null),
  );
}

/** The viewer's own photo; otherwise the same 404 as for a photo that does not exist. */
async function openFor(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }) {
  const viewer = await requireViewer(args, "evidence.bring");
  const photo = await findOwnPhoto(args.context.ctx.store.read, viewer, args.params.id ?? "");
  if (!photo) throw notFound();
  return { viewer, photo };
}

const allDone = (): Record<string, { title: string; says: string }> => {
  const say = photoEvidenceWords();
  return {
    brought: { title: say.evidenceArrived, says: say.evidenceIsWeighed },
    asked: { title: say.questionSent, says: say.personGetsLink },
    withdrawn: { title: say.pieceWithdrawn, says: say.withdrawnCountsNothing },
  };
};

export default function PhotoEvidence() {
  const say = photoEvidenceWords();
  const { page, chosen, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb
        trail={[page.clinic === null ? { href: "/account", label: say.yourAccount } : { href: "/manage", label: say.yourClinic }]}
      />
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.says}</p>
        </Notice>
      )}
      <Section id="photo" title={say.photo} note={page.clinic === null ? say.youProtectIt : say.ofClinic(page.clinic)}>
        {page.view ? (
          <div className="gallery-grid">
            <PhotoFigure photo={page.view} eager />
          </div>
        ) : (
          <p className="not-provided">{page.kept ? say.notCheckedYet : say.onlyFingerprints}</p>
        )}
      </Section>
      <Section id="brought" title={say.whatYouHaveBrought} note={page.strong ? say.strongAccepted : undefined}>
        <BroughtList pieces={page.pieces} asked={page.asked} />
      </Section>
      {chosen && <BringSection kind={chosen} page={page} problem={problem} />}
      <Section id="kinds" title={say.whatCounts} layout="wide">
        <KindsTable kinds={page.kinds} chosen={chosen} />
      </Section>
    </>
  );
}
