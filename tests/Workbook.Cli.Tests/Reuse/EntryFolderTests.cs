using System.Text;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Testing;

namespace Workbook.Cli.Tests.Reuse;

/// <summary>What is kept is whole or not there, whatever happens to the folder.</summary>
public sealed class EntryFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> complaints = [];

    [Fact]
    public void AnEntry_IsFoundByTheBeginningOfItsName_AndHasTheBytesThatWereWritten()
    {
        EntryFolder entries = Entries();
        entries.Write("key-1", "one"u8.ToArray());
        entries.Write("other", "two"u8.ToArray());

        Assert.Equal(["key-1"], entries.Names("key"));
        Assert.Equal("one", Encoding.UTF8.GetString(entries.Read("key-1")!));
        Assert.Null(entries.Read("key-2"));
        Assert.Empty(complaints);
    }

    [Fact]
    public void AnEntryInWhichOneBitIsOther_OrThatEndsEarly_CountsForNothing()
    {
        EntryFolder entries = Entries();
        entries.Write("key", "some content"u8.ToArray());
        string file = Directory.GetFiles(folder.Path).Single();
        byte[] whole = File.ReadAllBytes(file);

        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 1;
            File.WriteAllBytes(file, damaged);
            Assert.Null(entries.Read("key"));
            File.WriteAllBytes(file, whole[..i]);
            Assert.Null(entries.Read("key"));
        }

        File.WriteAllBytes(file, whole);
        Assert.NotNull(entries.Read("key"));
    }

    [Fact]
    public void WhatAKilledWriterLeft_IsNoEntry_AndGoesWhenItIsOld()
    {
        var clock = new Clock();
        EntryFolder entries = Entries(clock: clock);
        string half = folder.Write("abc.coming", "half an en");
        File.SetLastWriteTimeUtc(half, clock.GetUtcNow().UtcDateTime);
        Assert.Empty(entries.Names(""));

        entries.Write("one", [1]);
        Assert.True(File.Exists(half));
        clock.Advance(TimeSpan.FromHours(2));
        entries.Write("two", [2]);
        Assert.False(File.Exists(half));
    }

    [Fact]
    public void AFullFolder_LosesWhatWasUsedLongestAgo()
    {
        var clock = new Clock();
        EntryFolder entries = Entries(most: 5000, clock);
        for (int i = 0; i < 4; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            entries.Write($"entry-{i}", new byte[1000]);
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(entries.Read("entry-0"));
        clock.Advance(TimeSpan.FromMinutes(1));
        entries.Write("entry-4", new byte[1500]);

        Assert.Equal(["entry-4", "entry-0", "entry-3"], entries.Names("entry").Take(3));
        Assert.Null(entries.Read("entry-1"));
        Assert.True(Directory.GetFiles(folder.Path).Sum(file => new FileInfo(file).Length) <= 5000);
    }

    [Fact]
    public void WhereNothingCanBeWritten_OneSentenceSaysSo_AndNothingFails()
    {
        string file = folder.Write("taken", "a file, where the folder would be");
        var entries = new EntryFolder(file, 1000, TimeProvider.System, complaints.Add);

        entries.Write("one", [1]);
        entries.Write("two", [2]);

        Assert.Null(entries.Read("one"));
        Assert.Empty(entries.Names(""));
        Assert.StartsWith("What was computed cannot be kept for the next time (", Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralAtOnce_ReadOnlyWhatWasWrittenWhole()
    {
        EntryFolder[] users = [.. Enumerable.Range(0, 4).Select(_ => Entries(most: 40_000))];
        Parallel.For(0, 400, i =>
        {
            EntryFolder entries = users[i % users.Length];
            byte letter = (byte)('a' + (i % 7));
            entries.Write($"key-{i % 5}", [.. Enumerable.Repeat(letter, 3000 + (i % 11))]);
            byte[]? read = entries.Read($"key-{(i + 1) % 5}");
            Assert.True(read is null || read.All(one => one == read[0]));
        });

        Assert.Empty(complaints);
    }

    public void Dispose() => folder.Dispose();

    private EntryFolder Entries(long most = long.MaxValue, TimeProvider? clock = null) => new(folder.Path, most, clock ?? TimeProvider.System, complaints.Add);

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(50);

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
