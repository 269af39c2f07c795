import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findPersonRow } from "#app/accounts/person-repository.server.ts";
import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { QUEUE_KINDS, queueLabel } from "#app/moderation/queue.ts";
import { listBarredKinds } from "#app/moderation/queue-limit-repository.server.ts";
import { setQueueLimits } from "#app/moderation/set-queue-limits.server.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { personQueueWords } from "#app/routes/admin/person-queue-words.ts";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = personQueueWords();
  return [{ title: say.documentTitle(data?.name ?? say.moderator) }];
};

const limitsInput = z.object({ kinds: z.array(z.enum(QUEUE_KINDS)).default([]) });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const db = args.context.ctx.store.read;
  const person = await findModerator(args);
  const barred = await listBarredKinds(db, person.id);
  return { name: person.displayName, self: person.id === viewer.id, allowed: QUEUE_KINDS.filter((kind) => !barred.includes(kind)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { id } = await findModerator(args);
  const parsed = parseForm(limitsInput, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const result = await setQueueLimits(args.context.ctx, viewer, id, parsed.data.kinds);
  if (result === null) throw notFound();
  if (!result.ok) return refusedForm(result, { kinds: parsed.data.kinds });
  throw redirect(`/admin/people/${id}?done=limited`, 303);
}

async function findModerator(args: Pick<LoaderFunctionArgs, "params" | "context">) {
  const row = await findPersonRow(args.context.ctx.store.read, args.params.id ?? "");
  if (row === null || (row.role !== "moderator" && row.role !== "admin")) throw notFound();
  return row;
}

export default function PersonQueue() {
  const say = personQueueWords();
  const { name, self, allowed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage at="/admin/people" below title={say.title(name)} lede={self ? say.notYourOwn : say.lede}>
      <ProblemSummary problem={problem} />
      {!self && (
        <Section id="kinds" title={say.kindsOfMatter} note={say.kindsNote}>
          <form method="post" className="form">
            <CheckboxGroup
              name="kinds"
              label={say.kindsTheyAnswer}
              required
              choices={QUEUE_KINDS.map((kind) => ({ value: kind, label: queueLabel(kind).many }))}
              values={allowed}
              error={problem?.errors.kinds ?? problem?.errors.form}
            />
            <div>
              <Button>{say.save}</Button>
            </div>
          </form>
        </Section>
      )}
    </AdminPage>
  );
}
