import type { FastifyInstance } from 'fastify';
import { describeTask } from '#kernel/desk/describe-case.ts';
import { getProcedure } from '#kernel/desk/model.ts';
import type { TaskPage } from '#kernel/desk/wire.ts';
import { taskKeysOf, tasksOf } from '#kernel/procedure/tasks.ts';
import { inScope } from '#store/access/in-scope.ts';
import { listCasesAtHand } from '#store/record/tasks.ts';
import { readRequest, TaskRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

/** What is mine to do, in my own name and in the names of those whose deputy I am. */
export function taskRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/tasks', async (request): Promise<TaskPage> => {
    const query = readRequest(TaskRequest, request.query);
    const viewing = { viewer: await site.actorOf(request), at: district.now(), calendar: district.calendar };
    const view = await viewOfRequest(site, request);
    const page = await inScope(district, view, district.model.procedures.keys(), (scoped) => listCasesAtHand(district, scoped, taskKeysOf(viewing.viewer, viewing.at), query));
    return {
      cases: page.cases.map(({ caseState, values, ...one }) => {
        const tasks = tasksOf(getProcedure(district.model, one.register), caseState, { values }).map((task) => describeTask(task, viewing));
        return { ...one, state: caseState.state, tasks: tasks.filter((task) => task.mine.length > 0) };
      }),
      ...(page.next ? { next: page.next } : {}),
    };
  });
}
