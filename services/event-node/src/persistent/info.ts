/** What is told of a persistent subscription: its settings, its consumers, how far it came. */
import messages from '@eventstore/db-client/generated/persistent_pb.js';
import type { Consumer } from './consumer.ts';
import type { Group } from './group.ts';
import { rateOf } from './rate.ts';
import { ALL_SOURCE, FROM_END, type GroupSettings, placeText } from './settings.ts';

type SubscriptionInfo = InstanceType<typeof messages.SubscriptionInfo>;

const MEASUREMENTS = [
  ...['Mean', 'Median', 'Fastest', 'Quintile 1', 'Quintile 2', 'Quintile 3', 'Quintile 4'],
  ...['Quintile 5', '90%', '95%', '99%', '99.5%', '99.9%', 'Highest'],
];

/** Response times are not measured here: where they were asked for, they are told as 0. */
const measurements = () =>
  MEASUREMENTS.map((key) => {
    const measurement = new messages.SubscriptionInfo.Measurement();
    measurement.setKey(key);
    measurement.setValue('0');
    return measurement;
  });

const connectionInfo = (consumer: Consumer, { extraStatistics }: GroupSettings) => {
  const info = new messages.SubscriptionInfo.ConnectionInfo();
  const { count, perSecond } = rateOf(consumer, consumer.totalItems);
  info.setFrom(''); // EventStoreDB tells no address of who comes by gRPC
  info.setUsername(consumer.username);
  info.setConnectionName(consumer.connectionName);
  info.setTotalItems(String(consumer.totalItems));
  info.setCountSinceLastMeasurement(String(count));
  info.setAverageItemsPerSecond(perSecond);
  info.setAvailableSlots(consumer.slots - consumer.inFlightCount);
  info.setInFlightMessages(consumer.inFlightCount);
  if (extraStatistics) info.setObservedMeasurementsList(measurements());
  return info;
};

const setSettings = (info: SubscriptionInfo, source: string, settings: GroupSettings): void => {
  const isFromEndOfAll = source === ALL_SOURCE && settings.startFrom === FROM_END;
  info.setStartFrom(isFromEndOfAll ? 'C:-1/P:-1' : placeText(source, settings.startFrom));
  info.setResolveLinkTos(settings.resolveLinks);
  info.setExtraStatistics(settings.extraStatistics);
  info.setMessageTimeoutMilliseconds(settings.messageTimeout);
  info.setMaxRetryCount(settings.maxRetryCount);
  info.setLiveBufferSize(settings.liveBufferSize);
  info.setBufferSize(settings.historyBufferSize);
  info.setReadBatchSize(settings.readBatchSize);
  info.setCheckPointAfterMilliseconds(settings.checkpointAfter);
  info.setMinCheckPointCount(settings.minCheckpointCount);
  info.setMaxCheckPointCount(settings.maxCheckpointCount);
  info.setNamedConsumerStrategy(settings.strategy);
  info.setMaxSubscriberCount(settings.maxSubscriberCount);
};

export const infoOf = (group: Group): SubscriptionInfo => {
  const { id, settings, consumers } = group;
  const info = new messages.SubscriptionInfo();
  const told = group.statistics();
  const placeOrNone = (place: number | undefined): string =>
    place === undefined ? '' : placeText(id.source, place);
  const { count, perSecond } = rateOf(group, told.totalItems);
  info.setEventSource(id.source);
  info.setGroupName(id.group);
  info.setStatus(told.isLive ? 'Live' : 'Behind');
  setSettings(info, id.source, settings);
  info.setConnectionsList(consumers.map((consumer) => connectionInfo(consumer, settings)));
  info.setAveragePerSecond(perSecond);
  info.setTotalItems(String(told.totalItems));
  info.setCountSinceLastMeasurement(String(count));
  info.setLastCheckpointedEventPosition(placeOrNone(told.lastCheckpoint));
  info.setLastKnownEventPosition(placeOrNone(told.lastKnown));
  info.setReadBufferCount(told.readAhead);
  info.setLiveBufferCount(String(told.liveBuffer));
  info.setRetryBufferCount(told.retrying);
  info.setTotalInFlightMessages(told.inFlight);
  info.setOutstandingMessagesCount(told.inFlight);
  info.setParkedMessageCount(String(told.parked));
  return info;
};
