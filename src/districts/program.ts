import { ApiToken } from '#base/api-token.ts';
import { CalendarDay } from '#base/calendar-day.ts';
import { Comment } from '#base/comment.ts';
import { Community } from '#base/community.ts';
import { Delegation } from '#base/delegation.ts';
import { Honour } from '#base/honour.ts';
import { Notice } from '#base/notice.ts';
import { Operator } from '#base/operator.ts';
import { Reveal } from '#base/reveal.ts';
import { SavedView } from '#base/saved-view.ts';
import { Staff } from '#base/staff.ts';
import { Target } from '#base/target.ts';
import { Unit } from '#base/unit.ts';
import { Webhook } from '#base/webhook.ts';
import { EnterprisesDesk } from '#desks/enterprises/desk.ts';
import { FieldDesk } from '#desks/field/desk.ts';
import { GoalsDesk } from '#desks/goals/desk.ts';
import { GridDesk } from '#desks/grid/desk.ts';
import { InvestmentDesk } from '#desks/investment/desk.ts';
import { LivelihoodDesk } from '#desks/livelihood/desk.ts';
import { ProjectsDesk } from '#desks/projects/desk.ts';
import { ServicesDesk } from '#desks/services/desk.ts';
import { SupervisionDesk } from '#desks/supervision/desk.ts';
import { SupportDesk } from '#desks/support/desk.ts';
import { WaterDesk } from '#desks/water/desk.ts';
import { DUTY_TITLES } from '#districts/duty-titles.ts';
import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { Erasure } from '#kernel/archive/erasure.ts';
import { Retention } from '#kernel/archive/retention.ts';
import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import { CriterionRecord } from '#kernel/criterion/criterion-record.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { Attachment } from '#kernel/file/attachment.ts';

/** The registers that several desks share. */
const BASE = [Unit, Staff, Delegation, Community, Operator, Honour, Target, CalendarDay, CriterionRecord, CodeListItem, ArchiveFile, Erasure, Reveal, ApiToken, Webhook, Notice, Attachment, Comment, SavedView];

/** The desks, in the order of their chapters. */
const DESKS = [InvestmentDesk, ProjectsDesk, EnterprisesDesk, WaterDesk, GridDesk, FieldDesk, ServicesDesk, SupportDesk, SupervisionDesk, LivelihoodDesk, GoalsDesk];

/** Everything that the program declares, for every district alike: a district differs by its content. */
export const PROGRAM_MODEL = composeModel(BASE, DESKS, [Retention], DUTY_TITLES);
