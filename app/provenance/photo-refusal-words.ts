import { printCount, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** Why a file is not taken or not checked, to whoever sent it. */
export const photoRefusalWords = words({
  en: {
    // photo-header.ts
    empty: "This file is empty. Choose the photo again.",
    tooManyBytes: (megabytes: number) => `This file is larger than ${megabytes} MB. Send a smaller copy of the photo.`,
    animated: "This is an animation, not a still photo. Send a single photo as JPEG, PNG or WebP.",
    tooManyPixels: (width: number, height: number, megapixels: number, side: number) =>
      `This picture is ${printNumber(width)} x ${printNumber(height)} pixels. The most is ${megapixels} megapixels and ${printNumber(side)} on a side: send a smaller copy.`,
    damaged: "This file is damaged or incomplete. Send it again, or export a new copy of the photo.",
    kinds: {
      gif: "This is a GIF: send a JPEG, PNG or WebP.",
      tiffOrRaw: "This is a TIFF or camera raw file: send a JPEG, PNG or WebP.",
      tiff: "This is a TIFF file: send a JPEG, PNG or WebP.",
      pdf: "This is a PDF document, not a photo: send a JPEG, PNG or WebP.",
      postScript: "This is a PostScript document, not a photo: send a JPEG, PNG or WebP.",
      photoshop: "This is a Photoshop file: send a JPEG, PNG or WebP.",
      bmp: "This is a BMP: send a JPEG, PNG or WebP.",
      icon: "This is an icon, not a photo: send a JPEG, PNG or WebP.",
      archive: "This is an archive or an office document, not a photo: send a JPEG, PNG or WebP.",
      video: "This is a video, not a photo: send a JPEG, PNG or WebP.",
      jpegXl: "This is a JPEG XL: send a JPEG, PNG or WebP.",
      jpeg2000: "This is a JPEG 2000: send a JPEG, PNG or WebP.",
      webPage: "This is a web page, not a photo: send a JPEG, PNG or WebP.",
      svg: "This is an SVG drawing, not a photo: send a JPEG, PNG or WebP.",
      avif: "This is an AVIF: send a JPEG, PNG or WebP.",
      unknown: "This is not a photo that can be read here: send a JPEG, PNG or WebP.",
      heic: "This is a HEIC photo, which iPhones make. Open it, choose Share or Export, and send it as JPEG; or set Settings, Camera, Formats to Most Compatible.",
    },

    // document-file.ts
    noDocument: "This is not a JPEG, PNG, WebP or PDF. Take a screenshot of it and send that.",

    // decoder-gate.server.ts
    tookTooLong: "This photo took too long to open. Export a new copy of it and send that.",

    // fail-lost-photos.server.ts
    couldNotBeChecked: "This photo could not be checked. Export a new copy of it and send that.",

    // upload-quota.ts
    mostToday: (sent: { photos: number; megabytes: number }, most: { photos: number; megabytes: number }) =>
      `${printCount(sent.photos, "photo")} (${sent.megabytes} MB) came in the last 24 hours, and ${most.photos} photos or ${most.megabytes} MB are the most. Please send the rest tomorrow: what arrived is kept.`,

    // upload-photos.server.ts
    takenDown: "This photo was taken down. It cannot be sent again.",

    // check-copy-apart.server.ts
    readTooLong: "This photo took too long to read. Take a screenshot of it and send that.",
    couldNotBeRead: "This photo could not be read. Take a screenshot of it and send that.",

    // check-copy.ts
    checkedOften: (minutes: number) =>
      `Ten photos were checked from where you are in a short time. Please wait ${minutes <= 1 ? "a minute" : `${minutes} minutes`} and send it again.`,
    manyAreChecking: "Many people are checking photos just now. Yours was not looked at; please send it again in a few seconds.",
  },
});
