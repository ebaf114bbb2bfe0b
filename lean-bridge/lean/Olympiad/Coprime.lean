module

public import Olympiad.BigOperators

/-!
# Bézout: integers whose combinations make 1
-/

set_option autoImplicit false
set_option linter.unusedVariables false

@[expose] public section

universe u

/-- Some combination of `x` and `y` is 1. -/
def IsCoprime {R : Type u} [Add R] [Mul R] [OfNat R 1] (x y : R) : Prop := ∃ a b, a * x + b * y = 1

private theorem bezout_nat (m n : ℕ) : ∃ a b : ℤ, a * m + b * n = Nat.gcd m n := by
  induction m, n using Nat.gcd.induction with
  | H0 n => exact ⟨0, 1, by simp⟩
  | H1 m n _ ih =>
    obtain ⟨a, b, h⟩ := ih
    refine ⟨b - a * (n / m), a, ?_⟩
    rw [Nat.gcd_rec, ← h]
    have : ((n % m : ℕ) : ℤ) = n - m * (n / m) := by rw [Int.natCast_emod, Int.emod_def]
    rw [this]
    grind

private theorem bezout (m n : ℤ) : ∃ a b : ℤ, a * m + b * n = Int.gcd m n := by
  obtain ⟨a, b, h⟩ := bezout_nat m.natAbs n.natAbs
  change _ = ((Int.gcd m n : ℕ) : ℤ) at h
  rcases Int.natAbs_eq m with hm | hm <;> rcases Int.natAbs_eq n with hn | hn
  · exact ⟨a, b, by rw [← h, ← hm, ← hn]⟩
  · exact ⟨a, -b, by rw [← h]; grind⟩
  · exact ⟨-a, b, by rw [← h]; grind⟩
  · exact ⟨-a, -b, by rw [← h]; grind⟩

theorem Int.isCoprime_iff_gcd_eq_one {m n : ℤ} : IsCoprime m n ↔ Int.gcd m n = 1 := by
  constructor
  · rintro ⟨a, b, h⟩
    have divides : ((Int.gcd m n : ℕ) : ℤ) ∣ 1 := by
      rw [← h]
      exact Int.dvd_add (Int.dvd_mul_of_dvd_right (Int.gcd_dvd_left ..))
        (Int.dvd_mul_of_dvd_right (Int.gcd_dvd_right ..))
    have : Int.gcd m n ∣ 1 := by exact_mod_cast divides
    exact Nat.dvd_one.mp this
  · intro h
    obtain ⟨a, b, sum⟩ := bezout m n
    exact ⟨a, b, by rw [sum, h]; rfl⟩

theorem Nat.isCoprime_iff_coprime {m n : ℕ} : IsCoprime (m : ℤ) n ↔ Nat.Coprime m n := by
  rw [Int.isCoprime_iff_gcd_eq_one, Int.gcd_natCast_natCast]

theorem IsCoprime.symm {a b : ℤ} (h : IsCoprime a b) : IsCoprime b a := by
  obtain ⟨x, y, h⟩ := h
  exact ⟨y, x, by grind⟩

theorem isCoprime_comm {a b : ℤ} : IsCoprime a b ↔ IsCoprime b a := ⟨IsCoprime.symm, IsCoprime.symm⟩

theorem isCoprime_one_left {a : ℤ} : IsCoprime 1 a := ⟨1, 0, by simp⟩

theorem isCoprime_one_right {a : ℤ} : IsCoprime a 1 := ⟨0, 1, by simp⟩

theorem IsCoprime.dvd_of_dvd_mul_right {a b c : ℤ} (h : IsCoprime a c) (d : a ∣ b * c) : a ∣ b := by
  obtain ⟨x, y, h⟩ := h
  obtain ⟨k, d⟩ := d
  exact ⟨b * x + y * k, by grind⟩

theorem IsCoprime.dvd_of_dvd_mul_left {a b c : ℤ} (h : IsCoprime a b) (d : a ∣ b * c) : a ∣ c := by
  obtain ⟨x, y, h⟩ := h
  obtain ⟨k, d⟩ := d
  exact ⟨x * c + y * k, by grind⟩

theorem IsCoprime.mul_dvd {a b c : ℤ} (h : IsCoprime a b) (d : a ∣ c) (e : b ∣ c) : a * b ∣ c := by
  obtain ⟨x, y, h⟩ := h
  obtain ⟨k, d⟩ := d
  obtain ⟨l, e⟩ := e
  exact ⟨x * l + y * k, by grind⟩

theorem IsCoprime.mul_left {a b c : ℤ} (h : IsCoprime a c) (h' : IsCoprime b c) : IsCoprime (a * b) c := by
  obtain ⟨x, y, h⟩ := h
  obtain ⟨u, v, h'⟩ := h'
  exact ⟨x * u, x * a * v + y * (u * b + v * c), by grind⟩

end
