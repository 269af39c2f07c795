/** The hidden field of every form that is sent: a random key, by which the server tells a form sent twice from two forms. */
export const SENDING_FIELD = "sending";
