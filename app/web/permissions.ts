const NOTHING = ["accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"];
const NOTHING_EITHER = ["gyroscope", "magnetometer", "microphone", "midi", "payment", "usb", "xr-spatial-tracking"];

const policy = (geolocation: "" | "self") =>
  [...NOTHING.map((name) => `${name}=()`), `geolocation=(${geolocation})`, ...NOTHING_EITHER.map((name) => `${name}=()`)].join(", ");

/** What pages may ask a browser for: nothing. */
export const NO_PERMISSIONS = policy("");

/** On the pages with a box for a town: where somebody is, which the browser asks them itself. */
export const PERMISSIONS_WITH_POSITION = policy("self");
