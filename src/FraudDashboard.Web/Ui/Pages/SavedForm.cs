using FraudDashboard.Database.Sessions;
using Npgsql;

namespace FraudDashboard.Web.Ui.Pages;

/// <summary>What a form that writes answers where nothing was saved.</summary>
public static class SavedForm
{
    /// <summary>Makes a change.</summary>
    /// <param name="change">Gives null when it is done, else a sentence.</param>
    /// <param name="showAgain">Reads what somebody else wrote meanwhile, where that is why nothing was saved.</param>
    /// <returns>Null when it is done, else the sentence that the page shows.</returns>
    public static async Task<string?> ProblemAsync(Func<Task<string?>> change, Func<Task> showAgain)
    {
        try
        {
            return await change();
        }
        catch (StaleVersionException stale)
        {
            await showAgain();
            return stale.Message;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return "This is not open to you: nothing was saved.";
        }
        catch (NpgsqlException)
        {
            return "Nothing was saved: the database does not answer. Try again in a minute.";
        }
    }
}
