import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { arrangeLocations } from "#app/clinics/arrange-locations.server.ts";
import { MOST_LOCATIONS } from "#app/clinics/location-form.ts";
import { listLocations } from "#app/clinics/profile-repository.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { addressWords } from "#app/routes/clinics/address-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { ProfileParts } from "#app/routes/manage/edit-frame.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Locations of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic, memberRole } = await requireDesk(args);
  const locations = await listLocations(args.context.ctx.store.read, clinic.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    mayAskForChange: memberRole === "owner",
    locations: locations.map((location) => ({ id: location.id, words: addressWords(location), onMap: location.lat !== null })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

const arrangeForm = z.object({ location: z.string().regex(/^\d{1,15}$/), move: z.enum(["up", "down", "remove"]) });

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const parsed = parseForm(arrangeForm, await args.request.formData());
  if (!parsed.ok) throw badRequest("This page has no such form. Go back, reload the page and send it again.");
  const { location, move } = parsed.data;
  if (!(await arrangeLocations(args.context.ctx, viewer, clinic.id, Number(location), move))) throw notFound();
  throw redirect(`/manage/${clinic.slug}/locations?done=${move === "remove" ? "removed" : "moved"}`, 303);
}

const DONE: Record<string, string> = {
  added: "The location is added.",
  saved: "The location is saved.",
  unknown: "The location is saved. Its town is not in our list of places, so it is on no map and found by its words alone.",
  removed: "The location is taken off the profile.",
  moved: "The order is changed.",
};

export default function ManageLocations() {
  const { slug, name, mayAskForChange, locations, done } = useLoaderData<typeof loader>();
  const [main, ...further] = locations;
  const notice = DONE[done ?? ""];
  const href = `/manage/${slug}/locations`;
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="profile"
      title={`Locations of ${name}`}
      lede="Search measures distance to the main location. The others are found by their towns and shown on the page."
    >
      <ProfileParts slug={slug} at="locations" />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="main-location" title="Main location" note="It changes with two proofs and after seven days.">
        {main ? <p>{main.words}</p> : <p className="not-provided">Not provided</p>}
        {mayAskForChange && (
          <p>
            <a href={`/manage/${slug}/ownership`}>Ask for a change</a>
          </p>
        )}
      </Section>
      <Section id="further" title="Further locations" note={`Up to ${MOST_LOCATIONS} in all.`}>
        {further.length === 0 && <p>None.</p>}
        <ol className="desk-list">
          {further.map((location, place) => (
            <li key={location.id}>
              <p>
                {location.words}
                {!location.onMap && <span className="soft">, not on the map</span>}
              </p>
              <div className="cluster">
                <a href={`${href}/${location.id}`} aria-label={`Edit ${location.words}`}>
                  Edit
                </a>
                <form method="post" action={href} className="cluster">
                  <input type="hidden" name="location" value={location.id} />
                  {place > 0 && (
                    <Button kind="quiet" name="move" value="up">
                      Move up<span className="visually-hidden">: {location.words}</span>
                    </Button>
                  )}
                  {place < further.length - 1 && (
                    <Button kind="quiet" name="move" value="down">
                      Move down<span className="visually-hidden">: {location.words}</span>
                    </Button>
                  )}
                  <Button kind="quiet" name="move" value="remove">
                    Remove<span className="visually-hidden"> {location.words}</span>
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ol>
        <p>
          <ButtonLink href={`${href}/new`} kind="secondary">
            Add a location
          </ButtonLink>
        </p>
      </Section>
    </DeskPage>
  );
}
