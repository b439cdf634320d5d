using Workbook.Engine.Tests.Packages;

namespace Workbook.Engine.Tests.Running;

/// <summary>A library of a reader's own, in a file, whose functions never end by themselves and call nobody back.</summary>
internal static class EndlessLibrary
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public static class Work
        {
            public static void Loop() { while (true) { } }

            public static void Stubborn() { while (true) { try { Halve(1); } catch { } } }

            public static int Jumps(int n)
            {
                begin:
                switch (n % 3) { case 0: n++; goto begin; case 1: n++; goto begin; default: n++; goto begin; }
            }

            public static long Fibonacci(long n) => n < 2 ? 1 : Fibonacci(n - 1) + Fibonacci(n - 2);

            public static T Last<T>(T value) { for (int i = 0; ; i++) { value = i % 2 == 0 ? value : value; } }

            public static IEnumerable<int> Numbers() { for (int i = 0; i >= 0 || i < 0; i++) { if (i == 2) { yield return i; } } }

            public static async Task LoopAsync() { await Task.Yield(); while (true) { } }

            private static int Halve(int n) { for (int i = 0; i < 10; i++) { n = 2 / (i - 1); } return n; }
        }

        public static class Slow
        {
            public static volatile bool Released;
            private static readonly Lazy<int> Made = new Lazy<int>(() => Wait());

            public static int Value => Made.Value;

            internal static int Wait() { Released = Released; while (!Released) { } return 42; }
        }

        public static class SlowType
        {
            public static readonly int Value = Slow.Wait();
        }
        """;

    private static readonly Lazy<string> File = new(() =>
    {
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "endless")).FullName, "Endless.dll");
        new TinyLibrary("Endless") { Code = Code }.Compile(file);
        return file;
    });

    /// <summary>The line with which a cell names it.</summary>
    public static string Reference => $"#r \"{File.Value}\"\n";
}
