/* The status page: reads the jobs every two seconds. Texts are set as text, never as HTML. */
const titles = {
  running: 'Running',
  waiting: 'Waiting',
  failed: 'Failed',
  done: 'Done (the last hundred)',
  cancelled: 'Cancelled',
};
const field = document.getElementById('token');
field.value = sessionStorage.getItem('token') ?? '';
field.addEventListener('change', () => {
  sessionStorage.setItem('token', field.value);
  void show();
});

function ask(path, method = 'GET') {
  const headers = field.value ? { authorization: `Bearer ${field.value}` } : {};
  return fetch(path, { method, headers });
}

function element(name, text, children = []) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function button(job, action) {
  const made = element('button', action === 'restart' ? 'Restart' : 'Cancel');
  made.addEventListener('click', () => void ask(`jobs/${job.id}/${action}`, 'POST').then(show));
  return made;
}

function row(job, state) {
  const time = job.endedAt ?? job.startedAt ?? job.createdAt;
  const reason = job.failure ? `${job.failure.code}: ${job.failure.what} ${job.failure.why}` : '';
  const actions = { failed: 'restart', cancelled: 'restart', waiting: 'cancel', running: 'cancel' };
  const cells = [
    new Date(time).toLocaleString(),
    job.id.slice(0, 8),
    job.rule,
    job.callingAeTitle,
    `${job.instances} images`,
    job.stage || reason,
  ].map((text) => element('td', text));
  const last = element('td', '', actions[state] ? [button(job, actions[state])] : []);
  return element('tr', '', [...cells, last]);
}

async function show() {
  const problem = document.getElementById('problem');
  try {
    const answer = await ask('jobs');
    if (!answer.ok) {
      throw new Error((await answer.json()).why);
    }
    const { counts, jobs } = await answer.json();
    const tables = Object.entries(titles).map(([state, title]) =>
      element('section', '', [
        element('h2', `${title}: ${counts[state]}`),
        element(
          'table',
          '',
          jobs[state].map((job) => row(job, state)),
        ),
      ]),
    );
    document.getElementById('jobs').replaceChildren(...tables);
    problem.textContent = '';
  } catch (error) {
    problem.textContent = `The node does not answer: ${error.message}`;
  }
}

void show();
setInterval(() => void show(), 2000);
