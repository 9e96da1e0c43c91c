import { CalendarDay } from '#base/calendar-day.ts';
import { Community } from '#base/community.ts';
import { Delegation } from '#base/delegation.ts';
import { Honour } from '#base/honour.ts';
import { Notice } from '#base/notice.ts';
import { Operator } from '#base/operator.ts';
import { Reveal } from '#base/reveal.ts';
import { Staff } from '#base/staff.ts';
import { Target } from '#base/target.ts';
import { Unit } from '#base/unit.ts';
import { EnterprisesDesk } from '#desks/enterprises/desk.ts';
import { GoalsDesk } from '#desks/goals/desk.ts';
import { GridDesk } from '#desks/grid/desk.ts';
import { InvestmentDesk } from '#desks/investment/desk.ts';
import { LivelihoodDesk } from '#desks/livelihood/desk.ts';
import { ProjectsDesk } from '#desks/projects/desk.ts';
import { ServicesDesk } from '#desks/services/desk.ts';
import { SupervisionDesk } from '#desks/supervision/desk.ts';
import { SupportDesk } from '#desks/support/desk.ts';
import { WaterDesk } from '#desks/water/desk.ts';
import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { Erasure } from '#kernel/archive/erasure.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { COMMITTEE } from './units.ts';

/** The registers that several desks share. */
const BASE = [Unit, Staff, Delegation, Community, Operator, Honour, Target, CalendarDay, ArchiveFile, Erasure, Reveal, Notice];

/** The desks of the district, in the order of the chapters. */
const DESKS = [InvestmentDesk, ProjectsDesk, EnterprisesDesk, WaterDesk, GridDesk, ServicesDesk, SupportDesk, SupervisionDesk, LivelihoodDesk, GoalsDesk];

/** Everything that is declared for the Xicheng district. */
export const XICHENG_MODEL = composeModel(BASE, DESKS);

/** The database schema of the district. */
export const XICHENG_SCHEMA = 'xicheng';

/** The unit above all others; the first administrator belongs to it. */
export const ROOT_UNIT = COMMITTEE;

/** What the district is called. */
export const DISTRICT_NAME = { zh: '漯河市西城区', en: 'Xicheng District, Luohe' };
