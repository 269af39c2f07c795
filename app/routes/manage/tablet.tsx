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
import { markBrowser, readBrowserMark } from "#app/web/browser-mark.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Tablet of ${data?.name ?? "your clinic"} – Scalpmark` }];

const tabletForm = z.object({ intent: z.literal("declare", "Reload this page and press the button again.") });

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
  const { slug, name, tablets, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const here = tablets.some((tablet) => tablet.here);
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="reviews"
      title="A tablet for your clients"
      lede="Reviews that several people write in one browser are counted together, unless it is a tablet that you have declared."
    >
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success" title="This browser is your tablet now.">
          <p>Sign out here before you hand it to anybody: clients write with an account of their own.</p>
        </Notice>
      )}
      <Section id="tablet" title="This browser">
        <div className="stack">
          {here ? (
            <p>This browser is declared as your clinic’s tablet. Reviews written in it since then are not linked by it.</p>
          ) : (
            <>
              <p>
                Open this page on the tablet itself and declare it. It holds from now on: what was written in this browser before stays as
                it was. Moderators see that a review came from a declared tablet.
              </p>
              <form method="post">
                <input type="hidden" name="intent" value="declare" />
                <Button>This browser is our tablet</Button>
              </form>
            </>
          )}
          <p>A review is the client’s own. Nobody of the clinic may type it, stand by while it is written, or offer anything for it.</p>
        </div>
      </Section>
      {tablets.length > 0 && (
        <Section id="declared" title="Declared so far">
          <ol className="desk-list">
            {tablets.map((tablet) => (
              <li key={tablet.number}>
                Tablet {tablet.number}, declared on {tablet.on}
                {tablet.here && ". It is this one"}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </DeskPage>
  );
}
