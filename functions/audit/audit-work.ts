import { auditWork } from '../../shared/audit/audit-work.ts'
import { beatWhenWell } from '../../shared/lambda/heartbeat.ts'
import { onSchedule } from '../../shared/lambda/on-schedule.ts'

/** Every morning: looks whether all open work has its alarm and all that was to be told is told, and beats only when all is well. */
export const handler = onSchedule(async (context) => beatWhenWell(await auditWork(context)))
