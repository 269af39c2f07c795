import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { declareDevice } from "#app/reviews/declare-device.server.ts";
import { listDeclaredDevices } from "#app/reviews/declared-device-repository.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { tabletWords } from "#app/routes/manage/tablet-words.ts";
import { markBrowser, readBrowserMark } from "#app/web/browser-mark.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = tabletWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

const tabletForm = z.object({ intent: z.literal("declare", { error: () => tabletWords().reloadAndPress }) });

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const mark = readBrowserMark(args.request, ctx.env);
  const devices = await listDeclaredDevices(ctx.store.read, clinic.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    tablets: devices.map(({ deviceHash, declaredAt }, place) => ({
      number: place + 1,
      on: printDay(dayOf(declaredAt)),
      here: deviceHash === mark,
    })),
    done: new URL(args.request.url).searchParams.get("done") === "declared",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const parsed = parseForm(tabletForm, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const { hash, setCookie } = markBrowser(args.request, ctx.env);
  const result = await declareDevice(ctx, viewer, clinic.id, hash);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, {});
  throw redirect(`/manage/${clinic.slug}/tablet?done=declared`, { status: 303, headers: { "Set-Cookie": setCookie } });
}

export default function Tablet() {
  const say = tabletWords();
  const { slug, name, tablets, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const here = tablets.some((tablet) => tablet.here);
  return (
    <DeskPage clinic={{ slug, name }} at="reviews" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success" title={say.nowYourTablet}>
          <p>{say.signOutFirst}</p>
        </Notice>
      )}
      <Section id="tablet" title={say.thisBrowser}>
        <div className="stack">
          {here ? (
            <p>{say.alreadyDeclared}</p>
          ) : (
            <>
              <p>{say.howToDeclare}</p>
              <form method="post">
                <input type="hidden" name="intent" value="declare" />
                <Button>{say.declare}</Button>
              </form>
            </>
          )}
          <p>{say.reviewIsTheClients}</p>
        </div>
      </Section>
      {tablets.length > 0 && (
        <Section id="declared" title={say.declaredSoFar}>
          <ol className="desk-list">
            {tablets.map((tablet) => (
              <li key={tablet.number}>{say.tabletDeclared(tablet.number, tablet.on, tablet.here)}</li>
            ))}
          </ol>
        </Section>
      )}
    </DeskPage>
  );
}
