import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { findEvidenceCase } from "#app/moderation/evidence-case.server.ts";
import { weighForm } from "#app/moderation/evidence-weighing.ts";
import { weighEvidence } from "#app/moderation/weigh-evidence.server.ts";
import { sendToSecondLook } from "#app/routes/moderation/blind-look.server.ts";
import { readEvidenceCase } from "#app/routes/moderation/evidence-case-view.server.ts";
import { evidenceCaseWords } from "#app/routes/moderation/evidence-case-words.ts";
import { FilesSection } from "#app/routes/moderation/evidence-files.tsx";
import { WeighSection } from "#app/routes/moderation/evidence-weigh-form.tsx";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: evidenceCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, found } = await openFor(args);
  await sendToSecondLook(args, viewer, "photo_evidence", found.evidence.id);
  return readEvidenceCase(args.context.ctx, viewer, found);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "evidence.weigh");
  const { found } = await openFor(args);
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(weighForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await weighEvidence(args.context.ctx, viewer, found.evidence.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, `evidence-${parsed.data.outcome}`);
}

async function openFor(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }) {
  const viewer = await requireModerator(args);
  const found = await findEvidenceCase(args.context.ctx.store.read, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  return { viewer, found };
}

export default function EvidenceCasePage() {
  const say = evidenceCaseWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/moderation", label: say.moderation }, ...(page.dispute ? [{ href: page.dispute.href, label: say.dispute }] : [])]}
      />
      <PageTitle title={say.title(page.label, page.party)} lede={page.question} />
      <ProblemSummary problem={problem} />
      <FilesSection page={page} />
      <Section id="facts" title={say.whatIsKnown} note={say.brought(page.on, page.weight)}>
        <DefinitionList rows={page.facts} />
      </Section>
      <Section id="findings" title={say.whatSoftwareFound} note={say.whatSoftwareFoundNote}>
        {page.findings.length === 0 ? <p className="not-provided">{say.nothingFound}</p> : <DefinitionList rows={page.findings} />}
      </Section>
      <WeighSection page={page} problem={problem} />
    </>
  );
}
