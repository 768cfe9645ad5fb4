/* Forms, visitor and views: docs/snippet.md says what this does and what it keeps. */
/* Comments have a line of their own: it is served without them and without indentation. */
(() => {
  const script = document.currentScript;
  const base = new URL(".", script.src).href;
  const rendered = Date.now();
  const NAME = "leadpipeline";
  const campaign = /^(utm_(source|medium|campaign|term|content)|\w+clk?id|[gw]braid|li_fat_id)$/;
  const TEXTS = {
    en: "Thank you, we have it.|Please check e-mail and phone.|Not sent. Please press again.",
    vi: "Cảm ơn, chúng tôi đã nhận.|Vui lòng kiểm tra e-mail và số điện thoại.|Chưa gửi được. Vui lòng bấm lại.",
    th: "ขอบคุณ เราได้รับแล้ว|โปรดตรวจสอบอีเมลและเบอร์โทร|ส่งไม่ได้ โปรดกดอีกครั้ง",
  };
  const isStrict = (it) => it.dataset.consent === "required";
  const strict = isStrict(script);
  const random = () => crypto.getRandomValues(new Uint32Array(4)).join("-");
  const page = () => location.href.split("#")[0];

  /* Kept here: v visitor, c consent was given, f and l first and last touch; 0 after a refusal. */
  let kept;
  try {
    kept = JSON.parse(localStorage[NAME]);
  } catch {}

  const keep = (value) => {
    kept = value;
    try {
      localStorage[NAME] = JSON.stringify(value);
    } catch {}
  };

  const visitor = (strictly) => (kept?.c || !strictly) && kept?.v;

  const touch = (prefix) => {
    const found = {};
    new URLSearchParams(location.search).forEach((value, name) => {
      if (campaign.test(name)) found[prefix + name] = value.slice(0, 300);
    });
    const from = document.referrer;
    if (from && new URL(from).host !== location.host) found[prefix + "referrer"] = from;
    return found;
  };

  const begin = (consent) => {
    const now = kept?.v ? kept : { v: random(), f: { ...touch("first_"), first_landing_page: page() } };
    const last = touch("");
    if (!now.l || Object.keys(last)[0]) now.l = { ...last, last_landing_page: page() };
    now.c ||= consent;
    keep(now);
  };

  const origin = (strictly) => ({
    page_url: page(),
    ...(visitor(strictly) ? { visitor_id: kept.v, ...kept.l, ...kept.f } : touch("")),
  });

  let viewed;
  const view = () => {
    const form = script.dataset.views;
    if (form === undefined || !visitor(strict)) return;
    viewed = 1;
    const fields = { ...origin(), _id: random() };
    for (const it of ["type", "id", "title"]) {
      fields["_content_" + it] = document.body.getAttribute("data-content-" + it) || "";
    }
    navigator.sendBeacon(base + "f/" + (form || "views"), new URLSearchParams(fields));
  };

  const say = (form, which) => {
    const language = form.closest("[lang]")?.lang || navigator.language;
    const texts = TEXTS[language.slice(0, 2)] || TEXTS.en;
    const line = form.querySelector("[data-lead-message]") || document.createElement("p");
    line.dataset.leadMessage = "";
    line.role = "alert";
    line.textContent = form.dataset[["thanks", "refused", "failed"][which]] || texts.split("|")[which];
    line.isConnected || form.append(line);
    return line.textContent;
  };

  /* False when the page answers the person itself. */
  const tell = (form, what, detail) =>
    form.dispatchEvent(new CustomEvent(NAME + ":" + what, { bubbles: 1, cancelable: 1, detail }));

  const mark = (input, text) => {
    input.setCustomValidity(text);
    input.ariaInvalid = !!text;
  };

  const accepted = (form, state, receipt) => {
    state.done = 1;
    if (!tell(form, "accepted", receipt)) return;
    if (state.next) location.assign(state.next);
    else say(form, 0);
  };

  const refused = (form, state, { errors }) => {
    if (!tell(form, "refused", { errors })) return;
    const text = say(form, 1);
    const said = errors.filter((it) => it.code !== "missing");
    state.marked = (said[0] ? said : errors).flatMap(({ field }) => {
      const type = field === "phone" ? "tel" : field;
      return form.querySelector(`[name=${field}],[type=${type}],[autocomplete~=${type}]`) || [];
    });
    state.marked.forEach((it) => mark(it, text));
    state.marked[0]?.focus();
  };

  const plain = (form) => HTMLFormElement.prototype.submit.call(form);
  const ask = (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(1e4) }).catch(() => {});

  const send = async (form, state, submitter) => {
    const data = new FormData(form, submitter);
    const body = form.enctype.includes("multipart") ? data : new URLSearchParams(data);
    const options = { method: "POST", headers: { Accept: "application/json" }, body };
    for (const wait of [1e3, 3e3, 0]) {
      const answer = await ask(form.getAttribute("action"), options);
      state.away = !answer;
      if (answer?.ok) return accepted(form, state, await answer.json());
      if (answer?.status === 422) return refused(form, state, await answer.json());
      /* 429 and 5xx may pass. */
      if (/4[^2]/.test(answer?.status)) break;
      /* There, but the page may not read what it says: the same _id is the same submission. */
      if (!answer && (await ask(base, { mode: "no-cors" }))) return plain(form);
      await new Promise((go) => setTimeout(go, wait));
    }
    if (tell(form, "failed")) say(form, 2);
  };

  const fill = (form, state) => {
    state.fields = {};
    const data = new FormData(form);
    const said = "" + new URLSearchParams(data);
    if (state.said !== said) Object.assign(state, { said, id: random(), done: 0 });
    const next = form.dataset.next || data.get("_next");
    state.next = next && new URL(next, page()).href;
    state.fields = {
      ...origin(strict || isStrict(form)),
      _id: state.id,
      _rendered: rendered,
      _sent: Date.now(),
      _next: state.next || "",
    };
    form.setAttribute("action", base + "f/" + form.dataset.leadForm);
    form.setAttribute("method", "post");
  };

  /* The browser's own post has these fields too. */
  addEventListener("formdata", ({ target, formData }) => {
    const fields = target[NAME]?.fields;
    for (const it in fields) formData.get(it) || formData.set(it, fields[it]);
  });

  addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.leadForm || event.defaultPrevented) return;
    const state = (form[NAME] ||= {});
    if (state.busy) return event.preventDefault();
    fill(form, state);
    /* Pressed again after a failure: the browser's own way. */
    if (state.away) return;
    event.preventDefault();
    if (state.done) return state.next && location.assign(state.next);
    state.busy = 1;
    send(form, state, event.submitter)
      .catch(() => plain(form))
      .finally(() => (state.busy = 0));
  });

  addEventListener("input", ({ target }) =>
    target.form?.[NAME]?.marked?.splice(0).forEach((it) => mark(it, "")));

  const start = (consent) => {
    if (consent || (strict ? visitor(1) : kept !== 0)) begin(consent);
    viewed || view();
  };

  window[NAME] = { view, visitor: () => visitor(strict) || null, consent: (it) => (it ? start(1) : keep(0)) };
  document.body ? start() : addEventListener("DOMContentLoaded", () => start());
})();
