namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Says in one sentence, with the line, what is wrong with a mapping profile and what to do.</summary>
public sealed class ProfileRefusedException(string sentence) : Exception(sentence);
