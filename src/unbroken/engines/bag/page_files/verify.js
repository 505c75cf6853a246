// The checks, in the order of the command line's. Each notes what it finds and goes on.
const SEALS = ["tagmanifest-sha256.txt", "export/event.json", "export/event.tlog-proof"];

class Findings {
  constructor() { this.list = []; }
  good(name, about, sentence) { this.list.push({ result: "good", name, about, sentence }); }
  bad(name, about, sentence) { this.list.push({ result: "bad", name, about, sentence }); }
  note(name, about, sentence) { this.list.push({ result: "note", name, about, sentence }); }
  async check(name, about, work, sentence) {
    const before = this.list.length;
    try {
      await work();
      if (this.list.length === before && sentence) this.good(name, about, typeof sentence === "function" ? sentence() : sentence);
    } catch (error) {
      this.bad(name, about, error instanceof Refused ? error.message : "This part of the package is damaged or missing.");
    }
  }
}

const textOf = async (files, name) => {
  if (!files.has(name)) refuse(`${name} is missing from the package.`);
  return files.get(name).text();
};
const linesOf = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));

async function parseManifest(files, name) {
  const listed = new Map();
  for (const line of (await textOf(files, name)).split("\n").filter(Boolean)) {
    const match = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line);
    if (!match) refuse(`A line of ${name} is damaged.`);
    listed.set(match[2], match[1]);
  }
  return listed;
}

async function checkFiles(files, found, tell) {
  const digests = new Map();
  for (const [name, blob] of files) {
    tell(`Reading ${name}`);
    digests.set(name, hex(await sha256OfBlob(blob, (part) => tell(`Reading ${name}: ${Math.round(part * 100)} %`))));
  }
  await found.check("files", `${files.size} files`, async () => {
    const listed = new Set(SEALS);
    for (const manifest of ["tagmanifest-sha256.txt", "manifest-sha256.txt"])
      for (const [name, digest] of await parseManifest(files, manifest)) {
        listed.add(name);
        if (!digests.has(name)) found.bad("files", name, `${name} is missing from the package.`);
        else if (digests.get(name) !== digest) found.bad("files", name, `${name} was changed: its SHA-256 is not the one listed.`);
      }
    for (const name of files.keys()) if (!listed.has(name)) found.bad("files", name, `${name} was added: no manifest lists it.`);
    for (const name of SEALS) if (!files.has(name)) found.bad("files", name, `${name} is missing from the package.`);
  }, "Every file is listed and unchanged; there is no other file.");
  return digests;
}

async function checkLog(files, folder, policy, signatures, found) {
  const log = { entries: new Map(), values: new Map() };
  const about = `${folder}/checkpoint`;
  await found.check("checkpoint", about, async () => {
    const note = parseNote(await textOf(files, about));
    Object.assign(log, parseCheckpoint(note));
    if (signatures && !(await isSigned(note, log.origin, policy)))
      refuse(`The log ${log.origin} is not signed with a key that the policy trusts.`);
  }, () => signatures ? `The state of ${log.origin} after ${log.size} events is signed with a key that the policy trusts.` : "");
  await found.check("events", `${folder}/events.jsonl`, async () => {
    const proofs = JSON.parse(await textOf(files, `${folder}/proofs.json`));
    const nodes = proofs.nodes.map(fromBase64url);
    const opened = new Map(linesOf(await textOf(files, `${folder}/disclosures.jsonl`)).map((line) => [line.index, line.disclosures]));
    if (proofs.size !== log.size) refuse("The proofs are for another checkpoint.");
    for (const { index, leaf } of linesOf(await textOf(files, `${folder}/events.jsonl`))) {
      const hash = await leafHash(leaf);
      if (!(await isIncluded(hash, index, log.size, proofs.proofs[index].map((place) => nodes[place]), log.root))) {
        found.bad("events", `entry ${index}`, "This event is not in the signed log as shown here.");
        continue;
      }
      const event = { ...JSON.parse(leaf), index, hash: toBase64url(hash) };
      const values = await openDisclosures(event, opened.get(index) ?? []);
      if (values === null) found.bad("disclosures", `entry ${index}`, "A value shown is not the one that was recorded.");
      log.entries.set(index, event);
      log.values.set(index, values ?? {});
    }
  }, () => `${log.entries.size === 1 ? "The one event is" : `All ${log.entries.size} events are`} in the signed log, and the values shown are the ones recorded.`);
  return log;
}

function checkChains(log, own, names, found) {
  const last = new Map(), partial = new Set();
  for (const event of log.entries.values()) {
    const before = last.get(event.item);
    if (!own && !before && event.seq > 0) partial.add(event.item);
    const expected = before ? before.seq + 1 : 0;
    if (!partial.has(event.item) && (event.seq !== expected || event.prev !== (before ? before.hash : "")))
      found.bad("chains", names.get(event.item) ?? event.item, `The history is not complete: event ${expected} is missing or does not fit.`);
    last.set(event.item, { seq: event.seq, hash: event.hash });
  }
}

function checkItem(item, files, digests, logs, found) {
  const log = item.sealed_origin ? logs.find((one) => one.origin === item.sealed_origin) : logs[0];
  const chain = [...logs[0].entries.values()].filter((event) => event.item === item.key);
  const fault = (sentence) => found.bad("items", item.exhibit_ref, sentence);
  if (digests.get(item.path) !== item.stored_sha256) return fault(`${item.path} is not the file that was exported.`);
  if (log?.values.get(item.sealed_index)?.sha256 !== item.sha256)
    return fault("The digest that was sealed is missing, or not the one that the package lists.");
  if (chain.length !== item.chain.count || chain.at(-1)?.hash !== item.chain.head)
    return fault(`Its history should have ${item.chain.count} events, but ${chain.length} are here and in order.`);
  if (item.form === "plain" && digests.get(item.path) !== item.sha256) return fault(`The content of ${item.path} is not what was sealed.`);
  if (item.form === "plain") return found.good("items", item.exhibit_ref, `${item.path} is exactly the content that was sealed.`);
  found.note("items", item.exhibit_ref, `${item.path} is the file that was exported. Open it with your key to check the content inside.`);
}

const receiptName = (origin) => origin.replace(/\/log$/, "") + "/receipt";
const isAnswer = (type) => /^[^:]*:(receipt|refusal):|:(refused|recalled)$/.test(type);

async function checkReceipts(files, policy, logs, found) {
  const events = logs.flatMap((log) => [...log.entries.values()].map((event) => ({ ...event, log })));
  for (const name of [...files.keys()].filter((name) => name.startsWith("receipts/"))) {
    await found.check("receipts", name, async () => {
      const note = parseNote(await textOf(files, name));
      if (!note.text.startsWith("unbroken receipt v1\n")) refuse("This is not a receipt of version 1.");
      const keys = [];
      for (const log of policy.logs) {
        const name = receiptName(log.name);
        keys.push({ name, key: log.key, id: hex((await sha256(join(utf8(name + "\n"), Uint8Array.of(1), log.key))).slice(0, 4)) });
      }
      let signed = false;
      for (const key of keys) signed ||= await isSigned(note, key.name, { logs: [key] });
      if (!signed) refuse("The receipt is not signed with a key that the policy trusts.");
      const digest = hex(await sha256(utf8(note.text)));
      if (!events.some((event) => event.type.includes(":receipt:") && event.log.values.get(event.index)?.sha256 === digest))
        refuse("No event in the package records this receipt: it belongs elsewhere.");
      const to = /^to: \S+ (.*)$/m.exec(note.text), items = /^items: ([0-9]+)$/m.exec(note.text);
      found.good("receipts", name, `${to ? to[1] : "The receiving organisation"} signed for ${items ? items[1] : "the"} items.`);
    });
  }
  const answered = new Set(events.filter((event) => isAnswer(event.type)).flatMap((event) => event.links ?? []).map((link) => `${link.index} ${link.origin}`));
  for (const event of events) {
    for (const link of event.links ?? []) {
      const other = logs.find((log) => log.origin === link.origin)?.entries.get(link.index);
      if (other && other.hash !== link.leaf) found.bad("handovers", `entry ${event.index}`, `It names entry ${link.index} of ${link.origin}, but another event stands there.`);
      if (!other) found.note("handovers", `entry ${event.index}`, `It names entry ${link.index} of ${link.origin}, which is not in this package.`);
    }
    if (event.type.endsWith(":sent") && !answered.has(`${event.index} ${event.log.origin}`))
      found.note("handovers", `entry ${event.index}`, "This was sent, but the package holds no receipt for it.");
  }
}

async function checkExport(files, digests, policy, own, signatures, found) {
  await found.check("export", "export/event.json", async () => {
    const event = JSON.parse(await textOf(files, "export/event.json"));
    const leaf = JSON.parse(event.leaf);
    const values = await openDisclosures(leaf, event.disclosures);
    if (!leaf.type.endsWith(":exported") || values?.tagmanifest_sha256 !== digests.get("tagmanifest-sha256.txt"))
      refuse("The export event does not commit to these files: the package was changed after it was exported.");
    const text = await textOf(files, "export/event.tlog-proof");
    const cut = text.indexOf("\n\n");
    const [header, index, ...hashes] = text.slice(0, cut).split("\n");
    const note = parseNote(text.slice(cut + 2)), later = parseCheckpoint(note);
    if (header !== "c2sp.org/tlog-proof@v1" || !/^index [0-9]+$/.test(index) || later.origin !== own.origin) refuse("The proof of the export event is damaged.");
    if (signatures && !(await isSigned(note, later.origin, policy))) refuse("The log of the export event is not signed with a key that the policy trusts.");
    const place = Number(index.slice(6)), proof = hashes.map(fromBase64);
    if (place < own.size || !(await isIncluded(await leafHash(event.leaf), place, later.size, proof, later.root))) refuse("The export event is not in the signed log.");
    if (!(await isConsistent(own.size, later.size, event.consistency.map(fromBase64url), own.root, later.root)))
      refuse("The log of the export does not continue the log of the custody record.");
  }, "The log holds the event of this export, and it commits to every file.");
}

async function verify(files, trust, tell) {
  const found = new Findings();
  const digests = await checkFiles(files, found, tell);
  tell("Checking the custody record");
  const summary = {};
  const signatures = await canEd25519();
  if (!signatures) found.bad("checkpoint", "this browser", "This browser cannot check Ed25519 signatures. Use a newer one, or unbroken verify.");
  await found.check("package", "custody", async () => {
    const policyText = await textOf(files, "custody/tlog-policy");
    const policy = parsePolicy(policyText);
    const fingerprint = digests.get("custody/tlog-policy");
    summary["Fingerprint of the policy"] = fingerprint.match(/.{4}/g).join(" ");
    const given = trust.toLowerCase().replace(/[\s:.-]/g, "").replace(/^sha256/, "");
    if (!given) found.note("trust", "custody/tlog-policy", "Compare the fingerprint above with the one that the organisations publish, or ask them by telephone.");
    else if (given === fingerprint) found.good("trust", "custody/tlog-policy", "The policy that names the trusted keys has the fingerprint you gave.");
    else found.bad("trust", "custody/tlog-policy", "The policy does not have the fingerprint you gave. Somebody else may have signed this package.");
    if (policy.quorum !== "none") found.note("trust", "witnesses", "The policy asks for witnesses. This page does not check their signatures; unbroken verify does.");
    const logs = [await checkLog(files, "custody", policy, signatures, found)];
    for (let n = 1; files.has(`custody/others/${n}/checkpoint`); n++) logs.push(await checkLog(files, `custody/others/${n}`, policy, signatures, found));
    const list = JSON.parse(await textOf(files, "custody/items.json"));
    const names = new Map(list.items.map((item) => [item.key, item.exhibit_ref]));
    await found.check("chains", `${list.items.length} items`, async () => logs.forEach((log, place) => checkChains(log, place === 0, names, found)), "Every item's history is complete, without a gap.");
    await found.check("items", "custody/items.json", async () => {
      const paths = new Set(list.items.map((item) => item.path));
      for (const name of files.keys()) if (name.startsWith("data/") && !paths.has(name)) found.bad("items", name, `${name} is not one of the items that the package lists.`);
      list.items.forEach((item) => checkItem(item, files, digests, logs, found));
    });
    if (signatures) await checkReceipts(files, policy, logs, found);
    await checkExport(files, digests, policy, logs[0], signatures, found);
    Object.assign(summary, { "Case (URN)": list.case.urn, "Exported by": list.case.organisation, "Exported on": list.case.exported_at, Items: list.items.length, "Custody events": logs.reduce((sum, log) => sum + log.entries.size, 0), Log: logs[0].origin });
  });
  return { found: found.list, ok: found.list.every((one) => one.result !== "bad"), summary };
}
